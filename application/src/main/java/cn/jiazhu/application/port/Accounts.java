package cn.jiazhu.application.port;

import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PersonName;
import cn.jiazhu.domain.identity.PlatformPersonId;
import java.util.Optional;
import java.util.function.Function;

/// Accounts, of the portal with a password, of the national platform without. Passwords are kept as Argon2id hashes;
/// nobody reads them back.
public interface Accounts {

    /// False, and nothing added, when the user name is taken or the person has an account.
    boolean add(Account account, String password);

    /// The account with this user name and password. Takes as long for an unknown name as for a wrong password.
    ///
    /// @throws Overloaded when more sign-ins are being checked than memory allows
    default Optional<Account> authenticate(String userName, String password) {
        return authenticate(userName, password, Function.identity());
    }

    /// The same, and what `then` makes of it: in one transaction in which the password that was checked is still the
    /// account's, so that whoever changes it ends everything that began with the old one.
    ///
    /// @throws Overloaded when more sign-ins are being checked than memory allows
    <T> Optional<T> authenticate(String userName, String password, Function<Account, T> then);

    /// What is kept of a password.
    ///
    /// @throws Overloaded when more passwords are being hashed than memory allows
    String hash(String password);

    /// The same as [#add] with a password hashed before.
    boolean addHashed(Account account, String hash);

    /// The portal account of exactly this person.
    Optional<Account> of(Person person);

    /// The person is the same, the name was corrected.
    void rename(AccountId account, PersonName name);

    void changePassword(AccountId account, String hash);

    /// A portal account.
    Optional<Account> find(AccountId id);

    /// The account of somebody the platform calls `subject`, made under `fresh` when there is none. A person has one,
    /// whatever the platform calls him; what it calls somebody says nothing of who he is, for it may be used again.
    AccountId ofPlatform(PlatformPersonId subject, Person person, AccountId fresh);
}
