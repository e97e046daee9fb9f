package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.AccountRequest.Kind;
import cn.jiazhu.application.press.Requesting;
import cn.jiazhu.application.press.Requesting.Requested;

/// Asks for an account of the portal (注册): user name and password, then a face, whose answer names the person.
public final class RegisterAccount {

    private final Requesting requesting;

    public RegisterAccount(Requesting requesting) {
        this.requesting = requesting;
    }

    /// Nothing has happened yet: the face decides.
    ///
    /// @throws cn.jiazhu.domain.InvalidValue for a user name or a password that cannot be used
    public Requested register(String userName, String password) {
        return requesting.open(Kind.REGISTRATION, userName, password);
    }
}
