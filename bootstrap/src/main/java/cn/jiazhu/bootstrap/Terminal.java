package cn.jiazhu.bootstrap;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where a command answers: `out` is the answer, `err` what is said beside it.
///
/// @param watched somebody sees `err` as it is written, so that progress makes sense
record Terminal(PrintWriter out, PrintWriter err, boolean watched) {

    static Terminal of(PrintWriter out, PrintWriter err) {
        boolean watched = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return new Terminal(out, err, watched);
    }

    /// Something secret: typed unseen, or, where nobody types, the next line of standard input.
    String ask(String prompt) {
        return watched ? typed(prompt) : lineOfInput();
    }

    private static String typed(String prompt) {
        return Optional.ofNullable(System.console())
                .flatMap(console -> Optional.ofNullable(console.readPassword(prompt)))
                .map(String::new)
                .orElse("");
    }

    /// Byte by byte, so that the next question finds the next line.
    private static String lineOfInput() {
        var line = new ByteArrayOutputStream();
        try {
            for (int b = System.in.read(); b >= 0 && b != '\n'; b = System.in.read()) {
                line.write(b);
            }
        } catch (IOException e) {
            throw new CannotRun("standard input cannot be read", e);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    void note(String line) {
        err.println(line);
        err.flush();
    }

    /// Replaces the last progress.
    void progress(String text) {
        if (watched) {
            err.print("\r\u001b[K" + text);
            err.flush();
        }
    }
}
