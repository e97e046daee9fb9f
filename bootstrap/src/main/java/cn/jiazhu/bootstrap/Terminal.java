package cn.jiazhu.bootstrap;

import java.io.Console;
import java.io.PrintWriter;
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
