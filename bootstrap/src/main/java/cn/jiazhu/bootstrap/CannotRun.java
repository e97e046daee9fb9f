package cn.jiazhu.bootstrap;

import java.util.List;

/// Wrong use or settings: what is wrong, one line each, and exit code 2.
final class CannotRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotRun(String line) {
        super(line);
    }

    CannotRun(String line, Throwable cause) {
        super(line, cause);
    }

    CannotRun(List<String> lines) {
        super(String.join("\n", lines));
    }
}
