package cn.jiazhu.web.page;

import java.util.List;

/// A password, and an authenticator to be set up.
///
/// @param until the link is good
public record InvitationForm(
        ConsoleFrame frame,
        String action,
        String name,
        String role,
        QrPicture qr,
        String secret,
        String until,
        List<Notice> notices) {

    public InvitationForm {
        notices = List.copyOf(notices);
    }

    /// In fours, as one types it.
    public String spelled() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
        return "invitation";
    }
}
