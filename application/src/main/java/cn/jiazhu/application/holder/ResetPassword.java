package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.AccountRequest.Kind;
import cn.jiazhu.application.press.Requesting;
import cn.jiazhu.application.press.Requesting.Requested;

/// Asks for a new password (忘记密码): user name, then the face of the same person.
public final class ResetPassword {

    private final Requesting requesting;

    public ResetPassword(Requesting requesting) {
        this.requesting = requesting;
    }

    /// Nothing has happened yet: the face decides.
    ///
    /// @throws cn.jiazhu.domain.InvalidValue for a user name or a password that cannot be used
    public Requested reset(String userName, String password) {
        return requesting.open(Kind.RESET, userName, password);
    }
}
