package cn.jiazhu.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A running server, as its `postmaster.pid` tells: line 1 the process, line 4 the port.
record Postmaster(long pid, int port) {

    private static final Path PROCESSES = Path.of("/proc");
    private static final int PORT_LINE = 3;

    /// Empty when none runs on this data.
    static Optional<Postmaster> in(Path data) {
        return told(data).filter(Postmaster::isAlive);
    }

    /// Removes what a killed server left, where another process now has its number or its parent has not collected it:
    /// PostgreSQL would take that for a running server. Not while any of its processes still works on the data.
    static void forgetDead(Path data) throws IOException {
        boolean misleads = told(data)
                .filter(dead -> !dead.isAlive() && ProcessHandle.of(dead.pid()).isPresent())
                .isPresent();
        if (misleads && !worksAnyoneOn(data)) {
            Files.delete(file(data));
        }
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    private static Optional<Postmaster> told(Path data) {
        try {
            List<String> lines = Files.readAllLines(file(data));
            return lines.size() <= PORT_LINE
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            Long.parseLong(lines.getFirst().strip()),
                            Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// A process of another program does not count, nor one that ended but was not yet collected by its parent.
    private boolean isAlive() {
        try {
            String state =
                    Files.readString(PROCESSES.resolve(Long.toString(pid)).resolve("stat"));
            return state.contains("(postgres)") && state.charAt(state.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException _) {
            return !Files.isDirectory(PROCESSES)
                    && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }
    }

    /// Each of PostgreSQL's processes has the data folder as its working directory.
    private static boolean worksAnyoneOn(Path data) throws IOException {
        var folder = data.toRealPath();
        try (Stream<Path> processes = Files.list(PROCESSES)) {
            return processes.map(process -> process.resolve("cwd")).anyMatch(cwd -> leadsTo(cwd, folder));
        }
    }

    private static boolean leadsTo(Path link, Path folder) {
        try {
            return Files.readSymbolicLink(link).equals(folder);
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }
}
