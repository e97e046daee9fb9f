package cn.jiazhu.bootstrap.bench;

import static cn.jiazhu.bootstrap.bench.Bench.say;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page that the QR opens, and the same as JSON, beside a bare page of the same size: `jiazhu bench verify`.
class VerifyBench {

    private static final int COPIES = 300;
    private static final int RATE = 1_000;
    private static final int AT_ONCE = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(45);
    private static final Duration SATURATION = Duration.ofSeconds(Math.min(30, Bench.TIME.toSeconds()));

    @Test
    void verifying_beside_a_bare_page(@TempDir Path folder) throws Exception {
        Bench.head("verify");
        Path data = folder.resolve("data");
        Crowd.register(folder, data);
        try (var served = Served.start(data);
                var load = new Load(served.port())) {
            var presses = new Presses(Crowd.signIn(served));
            presses.firstOne(load);
            List<String> codes = Verifications.codes(load, presses, COPIES);
            for (var wanted : List.of(Verifications.pages(codes), Verifications.answers(codes))) {
                beside(served, load, wanted);
            }
        }
    }

    private static void beside(Served served, Load load, Verifications wanted)
            throws IOException, InterruptedException {
        load.closed(AT_ONCE, WARM_UP, wanted);
        wanted.unanswered().set(0);
        say("%s at %,d/s for %d s: %s"
                        .formatted(wanted.kind(), RATE, Bench.TIME.toSeconds(), load.open(RATE, Bench.TIME, wanted))
                + wanted.comingAgain());
        Cpu before = served.cpu();
        var saturated = load.closed(AT_ONCE, SATURATION, wanted);
        say(wanted.kind() + " at saturation: " + saturated + wanted.comingAgain());
        say(wanted.kind() + ": "
                + served.cpu().each(before, saturated.latencies().count()));
        int bytes = wanted.bytes(load);
        try (var bare = Bare.start(200, bytes);
                var alone = new Load(bare.port())) {
            alone.closed(AT_ONCE, Duration.ofSeconds(5), wanted);
            double most = alone.closed(AT_ONCE, SATURATION, wanted).perSecond();
            say("bare Helidon SE, %,d bytes: %,.0f/s; ours is %.0f %% of it"
                    .formatted(bytes, most, 100 * saturated.perSecond() / most));
        }
    }
}
