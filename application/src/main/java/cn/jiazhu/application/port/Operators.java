package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.operator.AuthenticatorSecret;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.OperatorId;
import cn.jiazhu.domain.operator.OperatorName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Operators, and what they sign in with: a password kept as its Argon2id hash, the secret of an authenticator,
/// recovery
/// codes by their digests.
public interface Operators {

    /// What is left to be asked of somebody whose password was right.
    ///
    /// @param lastStep of the authenticator, that was used: none before or at it counts any more
    record Factor(Operator operator, AuthenticatorSecret secret, long lastStep) {}

    /// False, and nothing added, when the name is taken.
    boolean add(Operator operator);

    Optional<Operator> find(OperatorId id);

    Optional<Operator> named(OperatorName name);

    /// Found, and locked until the transaction ends.
    Optional<Operator> lock(OperatorId id);

    /// All there ever were, by name.
    List<Operator> all();

    /// Writes role and state. Who is not active any more has nothing left to sign in with.
    void update(Operator operator);

    /// In place of any invitation before.
    ///
    /// @param token the digest of what stands in the link
    void invite(Invitation invitation, Digest token);

    Optional<Invitation> invitation(Digest token);

    /// What is kept of a password.
    ///
    /// @throws Overloaded when more passwords are being hashed than memory allows
    String hash(String password);

    /// Makes an operator active, with all that was chosen and shown; the invitation is used up. False, and nothing
    /// done,
    /// when it is not open any more.
    boolean equip(Invitation invitation, String passwordHash, List<Digest> recoveryCodes);

    /// What `then` makes of an active operator with this name and password, in a transaction that holds the operator.
    /// Takes as long for an unknown name as for a wrong password.
    ///
    /// @throws Overloaded when more sign-ins are being checked than memory allows
    <T> Optional<T> authenticate(OperatorName name, String password, Function<Factor, Optional<T>> then);

    void useStep(OperatorId id, long step);

    /// Uses a recovery code up; false when there is none such.
    boolean useRecoveryCode(OperatorId id, Digest code);
}
