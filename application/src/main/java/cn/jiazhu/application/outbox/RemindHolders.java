package cn.jiazhu.application.outbox;

import cn.jiazhu.application.port.Outbox.Message;
import cn.jiazhu.application.port.Outbox.Topic;
import cn.jiazhu.application.port.Reminders;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reminds holders, 30 and 7 days of the calendar before a copy ends. Days that passed while nobody looked are made up
/// for; begun again after it was killed, or on two nodes at once, it reminds nobody twice.
public final class RemindHolders {

    private static final int PAGE = 100;
    private static final AnnotationId FIRST = new AnnotationId(new UUID(0, 0));

    /// So many days before the end.
    private record Mark(Topic topic, int days) {}

    private static final Mark EARLY = new Mark(Topic.ENDS_IN_30_DAYS, 30);
    private static final Mark LATE = new Mark(Topic.ENDS_IN_7_DAYS, 7);

    private final PressPorts ports;
    private final Reminders reminders;
    private final Timely timely;
    private final Clocks clocks;

    public RemindHolders(PressPorts ports, Reminders reminders, Clocks clocks) {
        this.ports = ports;
        this.reminders = reminders;
        this.timely = new Timely(ports.annotations(), clocks);
        this.clocks = clocks;
    }

    /// Writes the reminders of today and of the days since the last time.
    public void remind() {
        LocalDate today = clocks.today();
        Optional<LocalDate> done = reminders.done();
        if (done.filter(today::equals).isPresent()) {
            return;
        }
        LocalDate from = done.filter(today::isAfter).orElse(today.minusDays(1)).plusDays(1);
        remind(EARLY, later(from.plusDays(EARLY.days()), today.plusDays(LATE.days() + 1)), today);
        remind(LATE, later(from.plusDays(LATE.days()), today), today);
        reminders.done(today);
    }

    private void remind(Mark mark, LocalDate firstEnd, LocalDate today) {
        firstEnd.datesUntil(today.plusDays(mark.days() + 1)).forEach(last -> remind(mark, last));
    }

    private void remind(Mark mark, LocalDate last) {
        AnnotationId after = FIRST;
        List<Annotation.Issued> page;
        do {
            page = reminders.endingOn(last, after, PAGE);
            for (Annotation.Issued copy : page) {
                remind(mark, copy);
                after = copy.order().id();
            }
        } while (page.size() == PAGE);
    }

    /// A copy made on its mark or after it is no news. What cannot be read is our trouble, and delays no other.
    private void remind(Mark mark, Annotation.Issued copy) {
        var period = copy.intent().period();
        try {
            if (period.first().isBefore(period.last().minusDays(mark.days())) && isNews(copy)) {
                var order = copy.order();
                ports.outbox().add(new Message(mark.topic(), order.certificate(), order.id(), clocks.now()));
            }
        } catch (RuntimeException e) {
            ports.alarms().raise(copy.order().id().toString(), e);
        }
    }

    private boolean isNews(Annotation.Issued copy) {
        return ports.certificates()
                .find(copy.order().certificate())
                .flatMap(certificate -> timely.news(copy, certificate))
                .isPresent();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
