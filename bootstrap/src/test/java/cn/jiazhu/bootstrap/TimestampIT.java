package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.bootstrap.Portal.Answer;
import cn.jiazhu.bootstrap.Program.Start;
import cn.jiazhu.bootstrap.Settings.Parts;
import cn.jiazhu.bootstrap.sandbox.SamplePeople;
import cn.jiazhu.bootstrap.sandbox.SamplePerson;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A timestamp authority that falls silent, and comes back, under a whole program.
class TimestampIT {

    private static final String STAMPED = "060b2a864886f70d010910020e";

    @TempDir
    private Path folder;

    @Test
    void a_press_waits_for_a_timestamp_that_is_required_and_says_so_and_completes_by_itself() throws Exception {
        try (var program = program("required");
                var sandbox = new Caller(program.simulators().connection().address());
                var web = new Caller(program.program().pages());
                var observability = new Caller(program.program().observability())) {
            silence(sandbox, 1000);
            Portal holder = holder(program, web, sandbox);

            Answer pressed = holder.press(holder.certificate(), "{}");

            assertThat(pressed.status()).isEqualTo(202);
            assertThat(pressed.json().path("state").asText()).isEqualTo("preparing");
            assertThat(pressed.json().at("/notice/title").asText()).startsWith("时间戳服务没有应答");
            Thread.sleep(Duration.ofSeconds(6));
            String id = pressed.json().path("id").asText();
            assertThat(holder.get("/annotations/" + id).json().path("state").asText())
                    .isEqualTo("preparing");
            var answer = observability.send(observability.to("/metrics"));
            var metrics = new String(answer.body(), StandardCharsets.UTF_8);
            assertThat(metrics).containsPattern("jiazhu_timestamps_missed_total [1-9]");
            assertThat(namedByAlerts())
                    .hasSizeGreaterThan(10)
                    .allSatisfy(name -> assertThat(metrics).containsPattern("(?m)^" + name + "[ {]"));

            sandbox.send(sandbox.to("/faults").DELETE());

            JsonNode issued = holder.awaited(pressed.json());
            assertThat(issued.path("state").asText()).isEqualTo("issued");
            assertThat(pdf(holder, id)).contains(STAMPED);
        }
    }

    /// Whatever the sample alerts look at, the program tells.
    private static List<String> namedByAlerts() throws IOException {
        try (var alerts = TimestampIT.class.getResourceAsStream("/docs/alerts.yaml")) {
            return Pattern.compile("\\b(?:jiazhu|jvm|process)_[a-z_]+")
                    .matcher(new String(alerts.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toList();
        }
    }

    @Test
    void a_press_goes_without_a_timestamp_that_is_only_wanted() throws Exception {
        try (var program = program("wanted");
                var sandbox = new Caller(program.simulators().connection().address());
                var web = new Caller(program.program().pages())) {
            Portal holder = holder(program, web, sandbox);
            String certificate = holder.certificate();
            Answer with = holder.press(certificate, "{\"use\":\"甲\"}");
            silence(sandbox, 1000);
            Answer without = holder.press(certificate, "{\"use\":\"乙\"}");
            assertThat(List.of(with.status(), without.status())).containsOnly(201);
            assertThat(pdf(holder, with.json().path("id").asText())).contains(STAMPED);
            assertThat(pdf(holder, without.json().path("id").asText())).doesNotContain(STAMPED);
        }
    }

    private SandboxProgram program(String demand) {
        Settings settings = KillableProgram.settings(List.of(
                "data-folder=" + folder.resolve(demand),
                "base-address=http://localhost:8080",
                "public.port=0",
                "observability.port=0",
                "operators.port=0",
                "sandbox.port=0",
                "timestamp=" + demand));
        if (!(settings.parts() instanceof Parts.Sandbox parts)) {
            throw new IllegalStateException("no sandbox");
        }
        return SandboxProgram.start(Start.serving(settings), parts);
    }

    /// Somebody for whom nothing stands in the way.
    private static Portal holder(SandboxProgram program, Caller web, Caller sandbox) throws InterruptedException {
        SamplePerson person = program.people().getFirst();
        return Portal.signIn(web, person.userName(), SamplePeople.PASSWORD)
                .proven(sandbox, program.simulators().know(person).text());
    }

    private static void silence(Caller sandbox, int times) throws InterruptedException {
        var order = Portal.JSON
                .createObjectNode()
                .put("of", "timestamp")
                .put("fault", "SILENCE")
                .put("times", times);
        sandbox.send(Portal.posting(sandbox.to("/faults"), order));
    }

    private static String pdf(Portal holder, String id) throws InterruptedException {
        return new String(holder.get("/annotations/" + id + "/pdf").bytes(), StandardCharsets.ISO_8859_1);
    }
}
