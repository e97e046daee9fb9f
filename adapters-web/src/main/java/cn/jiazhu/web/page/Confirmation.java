package cn.jiazhu.web.page;

import java.util.List;

/// Asks before something that cannot be undone.
public record Confirmation(
        Frame frame, Frame.Link back, String title, List<Prose> text, String action, String button) {}
