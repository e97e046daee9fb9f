package cn.jiazhu.application.press;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;

/// Which passwords can be used. No rules of composition: length counts, and not being what everybody has.
public final class PasswordRules {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    private PasswordRules() {}

    /// Refuses one that cannot.
    ///
    /// @throws InvalidValue with the reason
    public static void check(String password, String userName) {
        int length = password.codePointCount(0, password.length());
        InvalidValue.unless(length >= SHORTEST, "password", Reason.TOO_SHORT);
        InvalidValue.unless(length <= LONGEST, "password", Reason.TOO_LONG);
        InvalidValue.unless(
                !CommonPasswords.has(password) && !password.equalsIgnoreCase(userName), "password", Reason.TOO_COMMON);
    }
}
