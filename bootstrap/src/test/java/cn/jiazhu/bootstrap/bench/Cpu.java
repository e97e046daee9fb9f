package cn.jiazhu.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What processes have used of the cores so far, in milliseconds, as Linux counts it. Unlike a rate, it hardly depends
/// on what else the machine does.
record Cpu(double program, double database, double generator) {

    private static final double MILLIS_A_TICK = 10;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    /// Of the processes up to now.
    ///
    /// @param database its first process; the others are its children
    static Cpu of(long program, long database) {
        return new Cpu(
                millis(program),
                millis(database)
                        + childrenOf(database).stream().mapToDouble(Cpu::millis).sum(),
                millis(ProcessHandle.current().pid()));
    }

    /// What each of so many requests since then has cost.
    String each(Cpu before, int requests) {
        return "CPU of each: program %.2f ms, PostgreSQL %.2f ms, generator %.2f ms"
                .formatted(
                        (program - before.program) / requests,
                        (database - before.database) / requests,
                        (generator - before.generator) / requests);
    }

    private static List<Long> childrenOf(long parent) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> field(pid, PARENT) == parent)
                .toList();
    }

    private static double millis(long pid) {
        return (field(pid, USER) + field(pid, SYSTEM)) * MILLIS_A_TICK;
    }

    /// Counted after the name, which may hold anything; 0 of one that has ended.
    private static long field(long pid, int index) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[index]);
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }
}
