package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.TimestampUnavailable;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Unprintable;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The press over HTTP: which status, and that a repeated one is told the same.
class PressTest {

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void is_201_with_the_place_of_the_issued_copy() {
        Answer pressed = stage.press("{}");

        assertThat(pressed.status()).isEqualTo(201);
        assertThat(pressed.header("Location")).isEqualTo("/api/v1/annotations/" + pressed.at("/id"));
        assertThat(pressed.at("/state")).isEqualTo("issued");
        assertThat(pressed.at("/copy/status")).isEqualTo("counts");
        assertThat(pressed.at("/copy/period/why")).contains("180");
        assertThat(pressed.at("/numbers/verifyAt")).startsWith(Site.BASE + "/v/");
    }

    @Test
    void keeps_its_purpose_and_its_shorter_end() {
        Answer pressed = stage.press("{\"use\":\" 投标 \",\"recipient\":\"某单位\",\"until\":\"2026-04-01\"}");

        assertThat(pressed.at("/purpose/use")).isEqualTo("投标");
        assertThat(pressed.at("/purpose/recipient")).isEqualTo("某单位");
        assertThat(pressed.at("/copy/period/last")).isEqualTo("2026-04-01");
        assertThat(pressed.at("/copy/period/limitedBy")).isEqualTo("request");
    }

    @Test
    void is_202_when_it_waits_as_chosen_and_says_for_what() {
        stage.unbound();

        Answer pressed = stage.press("{\"whenPossible\":true}");

        assertThat(pressed.status()).isEqualTo(202);
        assertThat(pressed.at("/state")).isEqualTo("waiting");
        assertThat(pressed.at("/waiting/nextCheckAt")).isNotEmpty();
        assertThat(pressed.at("/findings/6/code")).isEqualTo("MOBILE_NOT_BOUND");
        assertThat(pressed.at("/findings/6/mover")).isEqualTo("holder");
        assertThat(pressed.at("/findings/6/link")).isEqualTo("https://mobile.example");
    }

    @Test
    void is_202_when_the_platform_is_silent_whatever_was_chosen() {
        stage.unbound();
        stage.silent();

        assertThat(stage.press("{}").status()).isEqualTo(202);
    }

    @Test
    void is_202_while_trouble_of_ours_lasts_and_says_so() {
        stage.world.maker().fail(new IllegalStateException("disk full"));

        Answer pressed = stage.press("{}");

        assertThat(pressed.status()).isEqualTo(202);
        assertThat(pressed.at("/state")).isEqualTo("preparing");
        assertThat(pressed.at("/notice/title")).isEqualTo("系统原因，恢复后自动完成");
    }

    @Test
    void is_202_while_the_timestamp_authority_is_away_and_says_so() {
        stage.world.maker().fail(new TimestampUnavailable("silent"));

        Answer pressed = stage.press("{}");

        assertThat(pressed.status()).isEqualTo(202);
        assertThat(pressed.at("/notice/title")).isEqualTo("时间戳服务没有应答，恢复后自动完成");
        assertThat(pressed.at("/notice/cure")).contains("每5秒");
    }

    @Test
    void is_409_with_every_blocker_at_once() {
        stage.unbound();
        stage.world.maker().unprintable(new Unprintable.Overflow("employer"));

        Answer refused = stage.press("{\"until\":\"2026-03-01\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("findings"))
                .filteredOn(finding -> finding.path("outcome").asText().equals("blocked"))
                .extracting(finding -> finding.path("code").asText())
                .containsExactly("MOBILE_NOT_BOUND", "FACE_OVERFLOW", "REQUESTED_END_PASSED");
        assertThat(refused.at("/code")).isEqualTo("MOBILE_NOT_BOUND");
    }

    @Test
    void is_spoken_of_in_english_on_wish() {
        stage.unbound();
        keyed("k");

        Answer refused = stage.visitor()
                .post(
                        "/certificates/" + stage.holder.id() + "/annotations",
                        "{}",
                        "Idempotency-Key",
                        "e",
                        "Accept-Language",
                        "fr, en-GB;q=0.8, zh;q=0.5");

        assertThat(refused.at("/title")).isEqualTo("Mobile number not bound");
        assertThat(refused.header("Content-Language")).isEqualTo("en");
    }

    @Test
    void repeated_is_told_what_the_first_is() {
        Answer first = keyed("same");

        for (int n = 0; n < 100; n++) {
            Answer again = keyed("same");
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.json()).isEqualTo(first.json());
            assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        }
    }

    @Test
    void repeated_after_the_copy_was_withdrawn_is_told_its_present_state() {
        String id = keyed("same").at("/id");
        stage.visitor().post("/annotations/" + id + "/withdrawal", "");

        Answer again = keyed("same");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/state")).isEqualTo("ended");
        assertThat(again.at("/copy/ended/code")).isEqualTo("COPY_WITHDRAWN");
    }

    @Test
    void refused_leaves_its_key_free() {
        stage.unbound();
        assertThat(keyed("same").status()).isEqualTo(409);

        stage.world.platform().mobile(stage.holder.platformPerson(), MobileBinding.BOUND);

        assertThat(keyed("same").status()).isEqualTo(201);
    }

    @Test
    void a_hundred_at_once_with_one_key_get_one_answer() throws Exception {
        stage.world.maker().whileDrawing(PressTest::slowly);

        List<Answer> answers = atOnce(100, _ -> keyed("same"));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.at("/id"))
                .containsOnly(answers.getFirst().at("/id"));
    }

    @Test
    void a_hundred_at_once_with_keys_of_their_own_make_one_copy_and_lead_to_it() throws Exception {
        stage.world.maker().whileDrawing(PressTest::slowly);

        List<Answer> answers = atOnce(100, n -> keyed("key-" + n));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).extracting(answer -> answer.at("/state")).containsOnly("issued");
        assertThat(answers)
                .extracting(answer -> answer.at("/id"))
                .containsOnly(answers.getFirst().at("/id"));
    }

    @Test
    void a_waiting_one_is_looked_at_given_up_or_completed() {
        String given = stage.waiting();
        assertThat(stage.visitor().post("/annotations/" + given + "/check", "").at("/state"))
                .isEqualTo("waiting");
        assertThat(stage.visitor().delete("/annotations/" + given).at("/state")).isEqualTo("abandoned");
        assertThat(stage.visitor().delete("/annotations/" + given).status()).isEqualTo(200);

        String completed = stage.waiting();
        stage.world.platform().mobile(stage.holder.platformPerson(), MobileBinding.BOUND);
        assertThat(stage.visitor()
                        .post("/annotations/" + completed + "/check", "")
                        .at("/state"))
                .isEqualTo("issued");
    }

    @Test
    void a_trouble_that_is_over_is_carried_on_by_the_worker() {
        Annotation.Preparing troubled = stage.troubled();
        stage.world.pass(Duration.ofMinutes(1));
        stage.world.work();

        assertThat(stage.visitor().get("/annotations/" + troubled.order().id()).at("/state"))
                .isEqualTo("issued");
    }

    private Answer keyed(String key) {
        return stage.visitor().press(stage.holder.id(), key, "{}");
    }

    private static void slowly() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Doing {
        Answer with(int n);
    }

    private static List<Answer> atOnce(int times, Doing doing) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> all = IntStream.range(0, times)
                    .mapToObj(n -> threads.submit((Callable<Answer>) () -> {
                        start.await();
                        return doing.with(n);
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<Answer>();
            for (Future<Answer> one : all) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
