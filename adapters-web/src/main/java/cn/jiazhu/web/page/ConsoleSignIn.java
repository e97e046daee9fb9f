package cn.jiazhu.web.page;

import java.util.List;

/// Where an operator signs in.
///
/// @param next where to go on to
public record ConsoleSignIn(ConsoleFrame frame, String next, String name, List<Notice> notices) {

    public ConsoleSignIn {
        notices = List.copyOf(notices);
    }

    public boolean failed() {
        return !notices.isEmpty();
    }
}
