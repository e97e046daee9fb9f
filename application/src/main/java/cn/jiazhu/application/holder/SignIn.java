package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.Accounts;
import cn.jiazhu.application.port.Channel;
import cn.jiazhu.application.press.Admission;
import cn.jiazhu.application.press.SignedIn;
import java.util.Optional;

/// Signs in to the portal with user name and password (manual 1.1).
public final class SignIn {

    private final Accounts accounts;
    private final Admission admission;

    public SignIn(Accounts accounts, Admission admission) {
        this.accounts = accounts;
        this.admission = admission;
    }

    /// Empty when user name and password do not belong together; it is not said which was wrong.
    public Optional<SignedIn> signIn(String userName, String password) {
        return accounts.authenticate(
                userName, password, account -> admission.admit(Channel.PORTAL, account.id(), account.person()));
    }
}
