package cn.jiazhu.bootstrap;

import java.io.PrintWriter;

/// Where a command answers: `out` is the answer, `err` what is said beside it.
///
/// @param watched somebody sees `err` as it is written, so that progress makes sense
record Terminal(PrintWriter out, PrintWriter err, boolean watched) {

    static Terminal of(PrintWriter out, PrintWriter err) {
        var console = System.console();
        return new Terminal(out, err, console != null && console.isTerminal());
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
