package cn.jiazhu.platform.sandbox.page;

import java.util.List;

/// A sentence and the ways on.
public record Notice(Frame frame, String title, List<String> sentences, List<Frame.Way> ways) {}
