package cn.jiazhu.persistence;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A program that uses a data folder, in a process of its own: it opens the folder, says so, and waits to be killed or
/// for its input to end.
final class Program implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private Program(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /// @param behind the command before java
    /// @param firstOnPath where programs are looked for first
    static Program start(List<String> behind, Path firstOnPath, Path folder, boolean serving, String classPath)
            throws IOException {
        var command = new ArrayList<>(behind);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                Program.class.getName(),
                folder.toString(),
                Boolean.toString(serving)));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(new File("/"));
        builder.environment().merge("PATH", firstOnPath.toString(), (path, first) -> first + File.pathSeparator + path);
        return new Program(builder.start());
    }

    static Program start(Path folder, boolean serving) throws IOException {
        return start(List.of(), folder, folder, serving, classPath());
    }

    static String classPath() {
        return System.getProperty("java.class.path");
    }

    public static void main(String... arguments) throws IOException {
        var settings = new Persistence.Settings("sandbox", 2, new SecureRandom());
        try (var persistence =
                Persistence.embedded(Path.of(arguments[0]), Boolean.parseBoolean(arguments[1]), settings)) {
            say("ready " + persistence.isReady());
            persistence.turnCalendarTo(persistence.calendarOffset().plus(Duration.ofDays(1)));
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        } catch (Persistence.Unfit e) {
            say("unfit " + e.getMessage());
        }
    }

    /// What it says about itself; whatever libraries say is passed over.
    String word() throws IOException {
        var passedOver = new ArrayList<String>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready ") || line.startsWith("unfit ")) {
                return line;
            }
            passedOver.add(line);
        }
        return "ended without a word: " + passedOver;
    }

    /// Without any chance to tidy up.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// In good order.
    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        process.onExit().join();
    }

    @SuppressWarnings("SystemOut")
    private static void say(String word) {
        System.out.println(word);
    }
}
