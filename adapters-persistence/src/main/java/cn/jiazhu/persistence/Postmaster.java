package cn.jiazhu.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A running server, as its `postmaster.pid` tells: line 1 the process, line 4 the port, line 8 `ready`.
record Postmaster(long pid, int port) {

    private static final int PORT = 3;

    /// Empty when none runs on this data.
    static Optional<Postmaster> in(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.size() <= PORT) {
                return Optional.empty();
            }
            var found = new Postmaster(
                    Long.parseLong(lines.getFirst().strip()),
                    Integer.parseInt(lines.get(PORT).strip()));
            return Optional.of(found).filter(Postmaster::isAlive);
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// A process that ended but was not yet collected by its parent does not count.
    private boolean isAlive() {
        var stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            if (Files.exists(stat)) {
                String text = Files.readString(stat);
                return text.charAt(text.lastIndexOf(')') + 2) != 'Z';
            }
        } catch (IOException _) {
            return false;
        }
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
