package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.bootstrap.ManualTrace.Claim;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/// Every sentence of the manual is shown to hold by a test that reached the program, or named as open.
class ManualTraceTest {

    private static final Map<String, String> TWO = Map.of("1-1", "one", "1-2", "two");

    @Test
    void every_sentence_is_covered_or_open() throws IOException {
        var claims =
                ReflectionSupport.findAllClassesInPackage(
                                "cn.jiazhu.bootstrap", _ -> true, ManualTraceTest::isNotPlanted)
                        .stream()
                        .flatMap(Claim::of)
                        .toList();
        var trace = new ManualTrace(resource("/manual.tsv"), resource("/manual-open.tsv"), claims);
        Files.writeString(Checkout.BOOTSTRAP.resolve("target/manual.md"), trace.table());

        assertThat(trace.faults()).isEmpty();
    }

    @Test
    void an_uncovered_sentence_is_a_fault() {
        var trace = new ManualTrace(TWO, Map.of(), List.of(new Claim("1-1", "Code", "Test.test")));

        assertThat(trace.faults()).containsExactly("1-2 is neither covered by a test nor listed as open");
        assertThat(trace.table()).contains("| 1-1 | one | Code | Test.test |", "| 1-2 | two |  | open: by nobody |");
    }

    @Test
    void a_covered_sentence_may_not_stay_open() {
        var trace = new ManualTrace(TWO, TWO, List.of(new Claim("1-1", "Code", "Test.test")));

        assertThat(trace.faults()).containsExactly("1-1 is listed as open, but covered");
    }

    @Test
    void a_sentence_the_manual_does_not_have_is_a_fault() {
        var trace = new ManualTrace(TWO, TWO, List.of(new Claim("9-9", "Code", "Test.test")));

        assertThat(trace.faults()).containsExactly("9-9 is no sentence of the manual");
    }

    @Test
    void a_test_that_did_not_reach_the_program_fails() {
        var run = Runs.of(ReachesNothing.class);

        assertThat(run.getTestsFailedCount()).isEqualTo(1);
        assertThat(run.getFailures().getFirst().getException()).hasMessageContaining("reached over HTTP");
    }

    static class ReachesNothing {

        @Test
        @Manual(value = "1-1", code = ManualTrace.class)
        void claims_a_sentence() {}
    }

    private static boolean isNotPlanted(String type) {
        return !type.startsWith(ManualTraceTest.class.getName());
    }

    private static Map<String, String> resource(String name) throws IOException {
        try (InputStream tsv = Objects.requireNonNull(ManualTraceTest.class.getResourceAsStream(name), name)) {
            return ManualTrace.numbered(new String(tsv.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
