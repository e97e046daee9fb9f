package cn.jiazhu.web.page;

import java.util.List;

/// 注册 or 忘记密码: a user name and the password wished for.
///
/// @param words under which its own words stand
public record AccountForm(Frame frame, String action, String words, String userName, List<Notice> notices) {

    public AccountForm {
        notices = List.copyOf(notices);
    }

    public boolean failed() {
        return !notices.isEmpty();
    }

    public String say(String key) {
        return frame.say(words + '.' + key);
    }
}
