package cn.jiazhu.platform.sandbox.page;

import java.util.List;

/// The messages in somebody's app.
public record InboxSheet(Frame frame, List<Choice> people, List<Letter> letters) {

    /// One of them, and where its links lead.
    public record Letter(String title, String text, String at, String about, String optOut) {}
}
