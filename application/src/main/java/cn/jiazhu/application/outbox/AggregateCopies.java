package cn.jiazhu.application.outbox;

import cn.jiazhu.application.port.Aggregation;
import cn.jiazhu.application.port.CopyEvent;
import cn.jiazhu.application.port.CopyEvent.What;
import cn.jiazhu.application.port.Outbox.Parcel;
import cn.jiazhu.application.port.Outbox.Receiver;
import cn.jiazhu.application.port.Outbox.Topic;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Intent;
import cn.jiazhu.domain.annotation.Order;
import java.util.List;

/// Tells the national platform of the copies that were issued and that have ended (归集).
public final class AggregateCopies {

    private final PressPorts ports;
    private final Aggregation aggregation;
    private final Round round;

    public AggregateCopies(PressPorts ports, Aggregation aggregation, Clocks clocks) {
        this.ports = ports;
        this.aggregation = aggregation;
        this.round = new Round(ports.outbox(), ports.alarms(), clocks);
    }

    /// A round of at most so many.
    public Delivered deliver(int most) {
        List<Parcel> due = round.due(Receiver.AGGREGATION, most);
        return due.isEmpty() ? Delivered.NOTHING : round.send(round.made(due, this::event), aggregation::tell);
    }

    private CopyEvent event(Parcel parcel) {
        Annotation annotation =
                ports.annotations().find(parcel.message().annotation()).orElseThrow();
        return switch (annotation) {
            case Annotation.Issued(var order, var intent, var at) ->
                new CopyEvent(order.id(), parcel.number(), copy(order, intent), new What.Issued(at));
            case Annotation.Ended(var order, var intent, var issuedAt, var causes, var at) -> {
                boolean ended = parcel.message().topic() == Topic.COPY_ENDED;
                var what = ended ? new What.Ended(causes, at) : new What.Issued(issuedAt);
                yield new CopyEvent(order.id(), parcel.number(), copy(order, intent), what);
            }
            case Annotation.Waiting _,
                    Annotation.Preparing _,
                    Annotation.Failed _,
                    Annotation.Refused _,
                    Annotation.Abandoned _,
                    Annotation.TimedOut _ -> throw new IllegalStateException("a message about what is no copy");
        };
    }

    private AnnotatedCopy copy(Order order, Intent intent) {
        var type = ports.certificates().find(order.certificate()).orElseThrow().type();
        var facts = ports.certificates()
                .facts(order.certificate(), intent.certificateVersion())
                .orElseThrow();
        return intent.copyOf(type, facts, order.purpose());
    }
}
