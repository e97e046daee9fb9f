package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.OPERATOR;
import static cn.jiazhu.persistence.schema.Tables.OPERATOR_INVITATION;
import static cn.jiazhu.persistence.schema.Tables.RECOVERY_CODE;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import cn.jiazhu.application.port.Invitation;
import cn.jiazhu.application.port.Operators;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.operator.AuthenticatorSecret;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.OperatorId;
import cn.jiazhu.domain.operator.OperatorName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Record;

/// Operators. The secrets of their authenticators are sealed with the data key.
final class JooqOperators implements Operators {

    private final JooqTransactions transactions;
    private final DataKey key;
    private final Passwords passwords;

    JooqOperators(JooqTransactions transactions, DataKey key, Passwords passwords) {
        this.transactions = transactions;
        this.key = key;
        this.passwords = passwords;
    }

    @Override
    public boolean add(Operator operator) {
        return transactions
                        .sql()
                        .insertInto(OPERATOR)
                        .set(OPERATOR.ID, operator.id())
                        .set(OPERATOR.NAME, operator.name())
                        .set(OPERATOR.ROLE, operator.role())
                        .set(OPERATOR.STATE, operator.state())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public Optional<Operator> find(OperatorId id) {
        return row(OPERATOR.ID.eq(id)).map(JooqOperators::operator);
    }

    @Override
    public Optional<Operator> named(OperatorName name) {
        return row(OPERATOR.NAME.eq(name)).map(JooqOperators::operator);
    }

    @Override
    public Optional<Operator> lock(OperatorId id) {
        return locked(id).map(JooqOperators::operator);
    }

    @Override
    public List<Operator> all() {
        return transactions
                .sql()
                .select(OPERATOR.fields())
                .from(OPERATOR)
                .orderBy(OPERATOR.NAME)
                .fetch(JooqOperators::operator);
    }

    @Override
    public void update(Operator operator) {
        transactions.run(() -> {
            var update = transactions
                    .sql()
                    .update(OPERATOR)
                    .set(OPERATOR.ROLE, operator.role())
                    .set(OPERATOR.STATE, operator.state());
            if (operator.state() == Operator.State.ACTIVE) {
                update.where(OPERATOR.ID.eq(operator.id())).execute();
            } else {
                update.setNull(OPERATOR.PASSWORD_HASH)
                        .setNull(OPERATOR.SECRET)
                        .where(OPERATOR.ID.eq(operator.id()))
                        .execute();
                forgetCodes(operator.id());
            }
        });
    }

    @Override
    public void invite(Invitation invitation, Digest token) {
        OperatorId id = invitation.operator().id();
        byte[] secret = key.seal(id.value(), invitation.secret().bytes());
        transactions
                .sql()
                .insertInto(OPERATOR_INVITATION)
                .set(OPERATOR_INVITATION.OPERATOR, id)
                .set(OPERATOR_INVITATION.TOKEN, token)
                .set(OPERATOR_INVITATION.SECRET, secret)
                .set(OPERATOR_INVITATION.EXPIRES_AT, invitation.expiresAt())
                .onConflict(OPERATOR_INVITATION.OPERATOR)
                .doUpdate()
                .set(OPERATOR_INVITATION.TOKEN, token)
                .set(OPERATOR_INVITATION.SECRET, secret)
                .set(OPERATOR_INVITATION.EXPIRES_AT, invitation.expiresAt())
                .execute();
    }

    @Override
    public Optional<Invitation> invitation(Digest token) {
        return transactions
                .sql()
                .select(OPERATOR.fields())
                .select(OPERATOR_INVITATION.SECRET, OPERATOR_INVITATION.EXPIRES_AT)
                .from(OPERATOR_INVITATION)
                .join(OPERATOR)
                .on(OPERATOR.ID.eq(OPERATOR_INVITATION.OPERATOR))
                .where(OPERATOR_INVITATION.TOKEN.eq(token))
                .fetchOptional(row -> new Invitation(
                        operator(row),
                        secret(row.get(OPERATOR.ID), row.get(OPERATOR_INVITATION.SECRET)),
                        row.get(OPERATOR_INVITATION.EXPIRES_AT)));
    }

    @Override
    public String hash(String password) {
        return passwords.hash(password);
    }

    @Override
    public boolean equip(Invitation invitation, String passwordHash, List<Digest> recoveryCodes) {
        OperatorId id = invitation.operator().id();
        return transactions.call(() -> {
            boolean isOpen = transactions
                    .sql()
                    .deleteFrom(OPERATOR_INVITATION)
                    .where(OPERATOR_INVITATION.OPERATOR.eq(id))
                    .and(OPERATOR_INVITATION.EXPIRES_AT.eq(invitation.expiresAt()))
                    .returning(OPERATOR_INVITATION.SECRET)
                    .fetchOptional(OPERATOR_INVITATION.SECRET)
                    .filter(stored -> secret(id, stored).equals(invitation.secret()))
                    .isPresent();
            if (isOpen) {
                equip(id, passwordHash, invitation.secret());
                forgetCodes(id);
                recoveryCodes.forEach(code -> transactions
                        .sql()
                        .insertInto(RECOVERY_CODE)
                        .set(RECOVERY_CODE.OPERATOR, id)
                        .set(RECOVERY_CODE.CODE, code)
                        .execute());
            }
            return isOpen;
        });
    }

    private void equip(OperatorId id, String passwordHash, AuthenticatorSecret secret) {
        transactions
                .sql()
                .update(OPERATOR)
                .set(OPERATOR.STATE, Operator.State.ACTIVE)
                .set(OPERATOR.PASSWORD_HASH, passwordHash)
                .set(OPERATOR.SECRET, key.seal(id.value(), secret.bytes()))
                .set(OPERATOR.LAST_STEP, 0L)
                .where(OPERATOR.ID.eq(id))
                .execute();
    }

    @Override
    public <T> Optional<T> authenticate(OperatorName name, String password, Function<Factor, Optional<T>> then) {
        var row = row(OPERATOR.NAME.eq(name));
        var hash = row.map(found -> found.get(OPERATOR.PASSWORD_HASH));
        if (!passwords.check(password, hash)) {
            return Optional.empty();
        }
        return transactions.call(() -> row.flatMap(found -> locked(found.get(OPERATOR.ID)))
                .filter(now ->
                        Optional.ofNullable(now.get(OPERATOR.PASSWORD_HASH)).equals(hash))
                .flatMap(now -> then.apply(new Factor(
                        operator(now),
                        secret(now.get(OPERATOR.ID), now.get(OPERATOR.SECRET)),
                        now.get(OPERATOR.LAST_STEP)))));
    }

    @Override
    public void useStep(OperatorId id, long step) {
        transactions
                .sql()
                .update(OPERATOR)
                .set(OPERATOR.LAST_STEP, greatest(OPERATOR.LAST_STEP, val(step)))
                .where(OPERATOR.ID.eq(id))
                .execute();
    }

    @Override
    public boolean useRecoveryCode(OperatorId id, Digest code) {
        return transactions
                        .sql()
                        .deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.OPERATOR.eq(id).and(RECOVERY_CODE.CODE.eq(code)))
                        .execute()
                == 1;
    }

    private void forgetCodes(OperatorId id) {
        transactions
                .sql()
                .deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.OPERATOR.eq(id))
                .execute();
    }

    private Optional<Record> row(Condition wanted) {
        return transactions
                .sql()
                .select(OPERATOR.fields())
                .from(OPERATOR)
                .where(wanted)
                .fetchOptional();
    }

    private Optional<Record> locked(OperatorId id) {
        return transactions
                .sql()
                .select(OPERATOR.fields())
                .from(OPERATOR)
                .where(OPERATOR.ID.eq(id))
                .forUpdate()
                .fetchOptional();
    }

    private AuthenticatorSecret secret(OperatorId id, byte[] sealed) {
        return AuthenticatorSecret.of(key.open(id.value(), sealed));
    }

    static Operator operator(Record row) {
        return new Operator(
                row.get(OPERATOR.ID), row.get(OPERATOR.NAME), row.get(OPERATOR.ROLE), row.get(OPERATOR.STATE));
    }
}
