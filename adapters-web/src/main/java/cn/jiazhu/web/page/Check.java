package cn.jiazhu.web.page;

import java.util.List;

/// A line of the 加注体检: how it is, what was seen, and where it is mended.
///
/// @param tone of `good`, `soon`, `stop`, `wait`
public record Check(String tone, Icon icon, String title, Prose text, List<Frame.Link> ways) {

    /// Lines under a heading that says whose move they are.
    public record Group(String title, List<Check> checks) {

        public Group {
            checks = List.copyOf(checks);
        }
    }

    public Check {
        ways = List.copyOf(ways);
    }
}
