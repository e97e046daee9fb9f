package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Many copies made at once, each with a word of its own in name, number and purpose: it stands in that pair and in no
/// other. Profile `canary` makes 64 × 200.
class CanaryTest {

    private static final boolean ALL = Boolean.getBoolean("canary.all");
    private static final int THREADS = ALL ? 64 : 16;
    private static final int ROUNDS = ALL ? 200 : 20;

    private static final Pattern CANARY = Pattern.compile("金丝雀(\\d{5})");
    private static final Pattern NUMBER = Pattern.compile("京1112018202(\\d{6})");

    @Test
    void every_pair_holds_its_own_canary_and_no_other() throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Integer>> work = IntStream.range(0, THREADS)
                    .mapToObj(thread -> (Callable<Integer>) () -> rounds(thread))
                    .toList();
            int made = 0;
            for (Future<Integer> rounds : threads.invokeAll(work)) {
                made += rounds.get();
            }
            assertThat(made).isEqualTo(THREADS * ROUNDS);
        }
    }

    /// In the same order as they were made at once, now alone: what one thread lent another would show.
    @Test
    void a_pair_made_among_others_is_the_one_made_alone() throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Made>> work = IntStream.range(0, THREADS)
                    .mapToObj(thread -> (Callable<Made>) () -> made(thread, 0))
                    .toList();
            int thread = 0;
            for (Future<Made> made : threads.invokeAll(work)) {
                Made alone = made(thread++, 0);
                assertThat(made.get().documents().pdf().sha256())
                        .isEqualTo(alone.documents().pdf().sha256());
                assertThat(made.get().documents().ofd().sha256())
                        .isEqualTo(alone.documents().ofd().sha256());
            }
        }
    }

    private static int rounds(int thread) {
        for (int round = 0; round < ROUNDS; round++) {
            Made made = made(thread, round);
            OfdFile ofd = OfdFile.read(made.ofd());
            String own = "%02d%03d".formatted(thread, round);
            for (String text : List.of(
                    new String(made.pdf(), StandardCharsets.UTF_8),
                    new String(ofd.entry("OFD.xml"), StandardCharsets.UTF_8),
                    new String(ofd.entry("Doc_0/Attachs/certificate.json"), StandardCharsets.UTF_8),
                    ofd.text())) {
                assertThat(found(CANARY, text)).hasSizeGreaterThanOrEqualTo(1).containsOnly(own);
                assertThat(found(NUMBER, text)).containsOnly("9" + own);
                assertThat(found(Pattern.compile("样\\p{IsHan}\\p{IsHan}"), text))
                        .contains(name(thread, round));
            }
        }
        return ROUNDS;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(found.groupCount()))
                .toList();
    }

    private static String name(int thread, int round) {
        return "样" + Character.toString(0x4E10 + thread) + Character.toString(0x5010 + round);
    }

    private static Made made(int thread, int round) {
        String own = "%02d%03d".formatted(thread, round);
        Copies copies = Copies.sample()
                .name(name(thread, round))
                .number("京11120182029" + own)
                .purpose("金丝雀" + own, "只有金丝雀" + own);
        return Made.of(copies.copy());
    }
}
