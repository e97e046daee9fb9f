package cn.jiazhu.bootstrap.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// PostgreSQL's own load generator, on the same server, with the statements of a press: what the transactions alone
/// cost on this machine.
record PgBench(Path program) {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    /// Empty where it is not installed.
    static Optional<PgBench> here() throws IOException {
        for (String folder : System.getenv("PATH").split(":", -1)) {
            Path program = Path.of(folder, "pgbench");
            if (Files.isExecutable(program)) {
                return Optional.of(new PgBench(program));
            }
        }
        try (var installed = Files.walk(Path.of("/usr/lib/postgresql"), 3)) {
            return installed
                    .filter(file -> file.endsWith("pgbench"))
                    .findFirst()
                    .map(PgBench::new);
        } catch (java.nio.file.NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// Presses a second.
    ///
    /// @param splice bytes of a stored splice
    double run(Path folder, Served served, long splice, int atOnce, Duration time)
            throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("press.sql"), Crowd.resource("press.sql"));
        var access = served.access();
        var running = new ProcessBuilder(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + atOnce,
                "--jobs=2",
                "--time=" + time.toSeconds(),
                "--define=splice=" + splice,
                "--file=" + script,
                "--host=127.0.0.1",
                "--port=" + access.getProperty("port"),
                "--username=jiazhu",
                "jiazhu");
        running.environment().put("PGPASSWORD", access.getProperty("application-password"));
        var process = running.redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(told);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench failed:\n" + told);
        }
        return Double.parseDouble(rate.group(1));
    }
}
