package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.operator.AuthenticatorSecret;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.OperatorId;
import cn.jiazhu.domain.operator.OperatorName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Operators in memory. A hash is the password with a mark.
public final class InMemoryOperators implements Operators {

    private record Equipment(String hash, AuthenticatorSecret secret, long lastStep, List<Digest> codes) {}

    private record Row(Operator operator, List<Equipment> equipment) {

        Row as(Operator next) {
            return new Row(next, next.state() == Operator.State.ACTIVE ? equipment : List.of());
        }
    }

    private record Open(Invitation invitation, Digest token) {}

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<Map<OperatorId, Row>> rows;
    private final InMemoryTransactions.Cell<Map<OperatorId, Open>> open;

    public InMemoryOperators(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = transactions.cell(Map.of());
        this.open = transactions.cell(Map.of());
    }

    @Override
    public boolean add(Operator operator) {
        return transactions.call(() -> {
            boolean free = named(operator.name()).isEmpty();
            if (free) {
                rows.write(Immutable.with(rows.rows(), operator.id(), new Row(operator, List.of())));
            }
            return free;
        });
    }

    @Override
    public Optional<Operator> find(OperatorId id) {
        return transactions.call(() -> Optional.ofNullable(rows.rows().get(id)).map(Row::operator));
    }

    @Override
    public Optional<Operator> named(OperatorName name) {
        return all().stream().filter(operator -> operator.name().equals(name)).findFirst();
    }

    @Override
    public Optional<Operator> lock(OperatorId id) {
        return find(id);
    }

    @Override
    public List<Operator> all() {
        return transactions.call(() -> rows.rows().values().stream()
                .map(Row::operator)
                .sorted(Comparator.comparing(operator -> operator.name().text()))
                .toList());
    }

    @Override
    public void update(Operator operator) {
        transactions.call(() -> {
            Optional.ofNullable(rows.rows().get(operator.id()))
                    .ifPresent(row -> rows.write(Immutable.with(rows.rows(), operator.id(), row.as(operator))));
            return operator;
        });
    }

    @Override
    public void invite(Invitation invitation, Digest token) {
        transactions.call(() -> {
            open.write(Immutable.with(open.rows(), invitation.operator().id(), new Open(invitation, token)));
            return token;
        });
    }

    @Override
    public Optional<Invitation> invitation(Digest token) {
        return transactions.call(() -> open.rows().values().stream()
                .filter(one -> one.token().equals(token))
                .findFirst()
                .flatMap(one -> find(one.invitation().operator().id())
                        .map(operator -> new Invitation(
                                operator,
                                one.invitation().secret(),
                                one.invitation().expiresAt()))));
    }

    @Override
    public String hash(String password) {
        return "hashed " + password;
    }

    @Override
    public boolean equip(Invitation invitation, String passwordHash, List<Digest> recoveryCodes) {
        return transactions.call(() -> {
            var id = invitation.operator().id();
            boolean isOpen = Optional.ofNullable(open.rows().get(id))
                    .filter(one -> one.invitation().secret().equals(invitation.secret()))
                    .isPresent();
            if (isOpen) {
                open.write(Immutable.without(open.rows(), id));
                var active = invitation.operator().in(Operator.State.ACTIVE);
                var equipment = new Equipment(passwordHash, invitation.secret(), 0, List.copyOf(recoveryCodes));
                rows.write(Immutable.with(rows.rows(), id, new Row(active, List.of(equipment))));
            }
            return isOpen;
        });
    }

    @Override
    public <T> Optional<T> authenticate(OperatorName name, String password, Function<Factor, Optional<T>> then) {
        return transactions.call(() -> rows.rows().values().stream()
                .filter(row -> row.operator().name().equals(name))
                .flatMap(row -> row.equipment().stream()
                        .filter(equipment -> equipment.hash().equals(hash(password)))
                        .map(equipment -> new Factor(row.operator(), equipment.secret(), equipment.lastStep())))
                .findFirst()
                .flatMap(then));
    }

    @Override
    public void useStep(OperatorId id, long step) {
        change(id, one -> new Equipment(one.hash(), one.secret(), Math.max(step, one.lastStep()), one.codes()));
    }

    @Override
    public boolean useRecoveryCode(OperatorId id, Digest code) {
        return transactions.call(() -> {
            boolean known = Optional.ofNullable(rows.rows().get(id)).stream()
                    .flatMap(row -> row.equipment().stream())
                    .anyMatch(one -> one.codes().contains(code));
            change(
                    id,
                    one -> new Equipment(
                            one.hash(),
                            one.secret(),
                            one.lastStep(),
                            one.codes().stream()
                                    .filter(kept -> !kept.equals(code))
                                    .toList()));
            return known;
        });
    }

    private void change(OperatorId id, Function<Equipment, Equipment> how) {
        transactions.call(() -> {
            Optional.ofNullable(rows.rows().get(id))
                    .ifPresent(row -> rows.write(Immutable.with(
                            rows.rows(),
                            id,
                            new Row(
                                    row.operator(),
                                    row.equipment().stream().map(how).toList()))));
            return id;
        });
    }
}
