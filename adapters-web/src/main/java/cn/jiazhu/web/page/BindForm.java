package cn.jiazhu.web.page;

import java.util.List;

/// 绑定证照: which certificate is meant.
///
/// @param type chosen already; empty for none
public record BindForm(Frame frame, List<Choice> types, String type, String number, List<Notice> notices) {

    /// A certificate type, by the name people know.
    public record Choice(String value, String text) {}

    public BindForm {
        types = List.copyOf(types);
        notices = List.copyOf(notices);
    }

    public boolean failed() {
        return !notices.isEmpty();
    }
}
