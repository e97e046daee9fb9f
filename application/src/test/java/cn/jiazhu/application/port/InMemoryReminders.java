package cn.jiazhu.application.port;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reminders in memory.
public final class InMemoryReminders implements Reminders {

    private final InMemoryTransactions.Cell<Optional<LocalDate>> done;
    private final InMemoryTransactions transactions;
    private final InMemoryAnnotations annotations;

    public InMemoryReminders(InMemoryTransactions transactions, InMemoryAnnotations annotations) {
        this.transactions = transactions;
        this.annotations = annotations;
        this.done = transactions.cell(Optional.empty());
    }

    @Override
    public Optional<LocalDate> done() {
        return transactions.call(done::rows);
    }

    @Override
    public void done(LocalDate day) {
        transactions.call(() -> {
            done.write(Optional.of(day));
            return day;
        });
    }

    @Override
    public List<Annotation.Issued> endingOn(LocalDate last, AnnotationId after, int limit) {
        Comparator<Annotation.Issued> byId =
                Comparator.comparing(copy -> copy.order().id().toString());
        return annotations
                .issued()
                .filter(copy -> copy.intent().period().last().equals(last))
                .filter(copy -> copy.order().id().toString().compareTo(after.toString()) > 0)
                .sorted(byId)
                .limit(limit)
                .toList();
    }
}
