package cn.jiazhu.application.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The outbox in memory: what is there once stays, delivered or not, so that it is not added again.
public final class InMemoryOutbox implements Outbox {

    private record Row(
            Message message, long number, int attempt, Instant due, Optional<Trouble> trouble, boolean delivered) {

        boolean isFor(Receiver receiver) {
            return !delivered && message.topic().receiver() == receiver;
        }

        boolean isBehind(Row other) {
            return other.isFor(message.topic().receiver())
                    && other.message.certificate().equals(message.certificate())
                    && other.number < number;
        }

        Parcel parcel() {
            return new Parcel(message, number, attempt);
        }
    }

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<List<Row>> rows;

    public InMemoryOutbox(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = transactions.cell(List.of());
    }

    @Override
    public void add(Message message) {
        transactions.call(() -> {
            boolean known = rows.rows().stream()
                    .map(Row::message)
                    .anyMatch(other -> other.topic() == message.topic()
                            && other.annotation().equals(message.annotation()));
            if (!known) {
                var row = new Row(message, rows.rows().size() + 1, 0, message.at(), Optional.empty(), false);
                rows.write(Immutable.with(rows.rows(), row));
            }
            return known;
        });
    }

    @Override
    public List<Parcel> claimDue(Receiver receiver, int limit, Instant now, Duration lease) {
        return transactions.call(() -> rows.rows().stream()
                .filter(row -> row.isFor(receiver) && !row.due().isAfter(now))
                .filter(row -> rows.rows().stream().noneMatch(row::isBehind))
                .sorted(Comparator.comparing(Row::due))
                .limit(limit)
                .sorted(Comparator.comparingLong(Row::number))
                .toList()
                .stream()
                .map(row ->
                        new Row(row.message(), row.number(), row.attempt() + 1, now.plus(lease), row.trouble(), false))
                .map(this::write)
                .map(Row::parcel)
                .toList());
    }

    @Override
    public void delivered(Collection<Parcel> parcels) {
        transactions.call(() -> parcels.stream()
                .flatMap(parcel -> row(parcel).stream())
                .map(row -> write(new Row(row.message(), row.number(), row.attempt(), row.due(), row.trouble(), true)))
                .toList());
    }

    @Override
    public void failed(Parcel parcel, Trouble why, Instant next) {
        transactions.call(() -> row(parcel)
                .filter(row -> row.attempt() == parcel.attempt() && !row.delivered())
                .map(row -> write(new Row(row.message(), row.number(), row.attempt(), next, Optional.of(why), false))));
    }

    @Override
    public Backlog backlog(Receiver receiver) {
        var undelivered = transactions.call(
                () -> rows.rows().stream().filter(row -> row.isFor(receiver)).toList());
        return new Backlog(
                undelivered.size(),
                undelivered.stream()
                        .flatMap(row -> row.trouble().stream())
                        .collect(Collectors.groupingBy(UnaryOperator.identity(), Collectors.counting())),
                undelivered.stream().map(row -> row.message().at()).min(Instant::compareTo));
    }

    private Optional<Row> row(Parcel parcel) {
        return rows.rows().stream()
                .filter(row -> row.number() == parcel.number())
                .findFirst();
    }

    private Row write(Row row) {
        rows.write(rows.rows().stream()
                .map(other -> other.number() == row.number() ? row : other)
                .toList());
        return row;
    }
}
