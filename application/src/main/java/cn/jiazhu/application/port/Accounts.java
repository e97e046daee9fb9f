package cn.jiazhu.application.port;

import cn.jiazhu.domain.identity.AccountId;
import java.util.Optional;

/// Portal accounts. Passwords are kept as Argon2id hashes; nobody reads them back.
public interface Accounts {

    /// False, and nothing added, when the user name is taken or the person has an account.
    boolean add(Account account, String password);

    /// The account with this user name and password. Takes as long for an unknown name as for a wrong password.
    ///
    /// @throws Overloaded when more sign-ins are being checked than memory allows
    Optional<Account> authenticate(String userName, String password);

    Optional<Account> find(AccountId id);
}
