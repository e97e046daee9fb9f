package cn.jiazhu.web.page;

import java.util.List;

/// What this is, in a few parts, each with ways on.
public record Home(Frame frame, String title, String lead, List<Part> parts) {

    /// A heading, a sentence, links.
    public record Part(String title, String text, List<Frame.Link> links) {}
}
