package cn.jiazhu.web.page;

import java.util.List;

/// User name and password.
///
/// @param next where one goes on afterwards
public record SignInForm(Frame frame, String next, String userName, List<Notice> notices) {

    public SignInForm {
        notices = List.copyOf(notices);
    }

    public boolean failed() {
        return notices.stream().anyMatch(notice -> notice.tone().equals("stop"));
    }
}
