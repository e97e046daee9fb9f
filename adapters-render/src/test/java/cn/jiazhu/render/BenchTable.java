package cn.jiazhu.render;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What the laps say: medians, and how many times one contender takes what another takes, of laps side by side.
final class BenchTable {

    static final String OURS = "ours";
    static final String PRACTICE = "library practice";
    static final String BARE = "bare parts";

    private final Map<String, List<Lap>> laps = new LinkedHashMap<>();

    void add(String contender, Lap lap) {
        laps.computeIfAbsent(contender, _ -> new ArrayList<>()).add(lap);
    }

    void print() {
        System.out.printf(
                Locale.ROOT,
                "%nDocuments, %s, Java %s, %d cores; ms of the wall clock and of CPU, medians%n",
                System.getProperty("os.arch"),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        for (int threads : new int[] {1, 2}) {
            System.out.printf("%n%d thread%s%n", threads, threads == 1 ? "" : "s");
            System.out.printf("%-22s%9s%9s%10s%9s%9s%9s%n", "", "ms", "CPU ms", "a second", "kB", "PDF", "OFD");
            laps.keySet().forEach(name -> printLine(name, threads));
            printRatio(OURS, BARE, threads, "≤ 1.8");
            printRatio(PRACTICE, OURS, threads, "≥ 75");
            printRatio(PRACTICE, BARE, threads, "≤ 130");
        }
        System.out.println("\nAimed at beside: PDF ≤ 85,000, OFD ≤ 95,000, allocated ≤ 1,500 kB");
    }

    /// One stretch in one line, and what stays on the heap after it.
    void printFlatness() {
        laps.keySet().forEach(name -> printLine(name, 1));
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(Locale.ROOT, "%60s%,d kB on the heap%n", "", used / 1_000);
    }

    private void printLine(String name, int threads) {
        Lap any = laps(name, threads).getLast();
        System.out.printf(
                Locale.ROOT,
                "%-22s%9.3f%9.3f%,10.0f%,9.0f%,9d%,9d%n",
                name,
                median(name, threads, Lap::milliseconds),
                median(name, threads, Lap::cpuMilliseconds),
                median(name, threads, Lap::perSecond),
                median(name, threads, Lap::kilobytes),
                any.last().pdf(),
                any.last().ofd());
    }

    private void printRatio(String over, String under, int threads, String aim) {
        if (laps.containsKey(over) && laps.containsKey(under)) {
            System.out.printf(
                    Locale.ROOT,
                    "%s / %s: %.2f by the wall clock, %.2f by CPU (%s)%n",
                    over,
                    under,
                    ratio(over, under, threads, Lap::milliseconds),
                    ratio(over, under, threads, Lap::cpuMilliseconds),
                    aim);
        }
    }

    private double ratio(String over, String under, int threads, ToDoubleFunction<Lap> figure) {
        List<Lap> above = laps(over, threads);
        List<Lap> below = laps(under, threads);
        return median(IntStream.range(0, above.size())
                .mapToDouble(i -> figure.applyAsDouble(above.get(i)) / figure.applyAsDouble(below.get(i)))
                .toArray());
    }

    private double median(String name, int threads, ToDoubleFunction<Lap> figure) {
        return median(laps(name, threads).stream().mapToDouble(figure).toArray());
    }

    private static double median(double... values) {
        java.util.Arrays.sort(values);
        return values[values.length / 2];
    }

    private List<Lap> laps(String name, int threads) {
        return Objects.requireNonNull(laps.get(name), name).stream()
                .filter(lap -> lap.threads() == threads)
                .toList();
    }
}
