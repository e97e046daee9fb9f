package cn.jiazhu.platform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.platform.Platform;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The client in front of the sandbox's server keeps the contract.
class SandboxServerTest extends NationalPlatformContract {

    private final Sandbox sandbox;
    private final NationalPlatform client;

    SandboxServerTest() throws IOException {
        sandbox = Sandbox.start(0, clock, randomness);
        client = Platform.national(sandbox.connection(), clock, randomness);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Override
    NationalPlatform platform() {
        return client;
    }

    @Override
    HttpPhone phone() {
        return new HttpPhone(sandbox.address());
    }

    @Override
    PlatformPersonId add(Person person, MobileBinding mobile) {
        return sandbox.add(person, mobile);
    }

    @Test
    void a_person_has_the_same_id_after_every_start() throws IOException {
        try (var other = Sandbox.start(0, clock, randomness)) {
            assertThat(other.add(HOLDER, MobileBinding.BOUND)).isEqualTo(sandbox.add(HOLDER, MobileBinding.NOT_BOUND));
        }
    }

    @Test
    void says_what_it_is_for() {
        assertThat(phone().post("/phone/refuse", "{}").headers().firstValue("X-Sandbox"))
                .contains("for tests and demonstration only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"ticket\":1}",
                "{\"ticket\":\"short\"}",
                "{\"fault\":\"NO_SUCH\"}",
                "\"\\uD800\""
            })
    void a_malformed_body_is_a_bad_request(String body) {
        for (String path :
                new String[] {"/checks", "/mobile-binding", "/phone/scan", "/people", "/people/mobile", "/faults"}) {
            assertThat(phone().post(path, body).statusCode()).as(path).isEqualTo(400);
        }
    }

    @Test
    void people_come_over_http_and_are_listed_without_their_documents() {
        var added = phone().post("/people", """
                        {"name": "阿依古丽·买买提", "id_type": "111", "id_number": "%s", "mobile": "not-bound"}""".formatted(FOREIGN_NAME.id().number()));
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.body())
                .contains(sandbox.add(FOREIGN_NAME, MobileBinding.NOT_BOUND).text());
        String people = phone().get("/people").body();
        assertThat(people)
                .contains("阿依古丽·买买提", "not-bound")
                .doesNotContain(FOREIGN_NAME.id().number());
    }

    @Test
    void every_request_leaves_its_route_and_nothing_of_anybody() {
        var phone = phone();
        var person = sandbox.add(HOLDER, MobileBinding.BOUND);
        var ticket = randomness.ticket();
        client.open(ticket, Duration.ofMinutes(1));
        client.progress(ticket);
        phone.get("/desk?person=" + person.text());
        phone.get("/" + HOLDER.id().number());
        assertThat(phone.get("/requests").body())
                .isEqualTo("[\"POST /checks\",\"GET /checks/{ticket}\",\"GET /desk\",\"GET /requests\"]");
    }
}
