package cn.jiazhu.application.outbox;

import cn.jiazhu.application.port.Letters;
import cn.jiazhu.application.port.Notices;
import cn.jiazhu.application.port.Notices.Notice;
import cn.jiazhu.application.port.OptOuts;
import cn.jiazhu.application.port.Outbox.Message;
import cn.jiazhu.application.port.Outbox.Parcel;
import cn.jiazhu.application.port.Outbox.Receiver;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.notice.News;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Tells holders what they do not see happen. What is no longer news when it is to be sent, or not wanted, is not sent.
public final class NotifyHolders {

    /// Where a message comes from.
    ///
    /// @param address of our pages, as strangers reach us
    public record Office(Notices notices, Letters letters, OptOuts optOuts, String address) {}

    private final PressPorts ports;
    private final Office office;
    private final Timely timely;
    private final Round round;

    public NotifyHolders(PressPorts ports, Office office, Clocks clocks) {
        this.ports = ports;
        this.office = office;
        this.timely = new Timely(ports.annotations(), clocks);
        this.round = new Round(ports.outbox(), ports.alarms(), clocks);
    }

    /// A round of at most so many.
    public Delivered deliver(int most) {
        List<Parcel> due = round.due(Receiver.HOLDER, most);
        if (due.isEmpty()) {
            return Delivered.NOTHING;
        }
        Map<Parcel, Optional<Notice>> made = round.made(due, parcel -> notice(parcel.message()));
        var notices = new LinkedHashMap<Parcel, Notice>();
        made.forEach((parcel, notice) -> notice.ifPresent(one -> notices.put(parcel, one)));
        ports.outbox()
                .delivered(made.keySet().stream()
                        .filter(parcel -> !notices.containsKey(parcel))
                        .toList());
        return round.send(notices, office.notices()::send);
    }

    private Optional<Notice> notice(Message message) {
        Annotation annotation = ports.annotations().find(message.annotation()).orElseThrow();
        Certificate certificate =
                ports.certificates().find(message.certificate()).orElseThrow();
        return office.optOuts().contains(certificate.holder().id())
                ? Optional.empty()
                : news(message, annotation, certificate).map(news -> notice(message, annotation, certificate, news));
    }

    private Notice notice(Message message, Annotation annotation, Certificate certificate, News news) {
        var letter = office.letters().write(news, certificate);
        var id = message.annotation();
        return new Notice(
                id + "." + message.topic().name().toLowerCase(Locale.ROOT),
                annotation.order().platformPerson(),
                letter.title(),
                letter.text(),
                URI.create(office.address() + "/annotations/" + id),
                URI.create(office.address() + "/notices/" + office.optOuts().token(id)));
    }

    private Optional<News> news(Message message, Annotation annotation, Certificate certificate) {
        return switch (message.topic()) {
            case COMPLETED ->
                issued(annotation)
                        .map(copy -> new News.Completed(copy.intent().period().last()));
            case REFUSED -> Optional.of(new News.Refused());
            case FAILED -> Optional.of(new News.Failed());
            case TIMED_OUT -> Optional.of(new News.TimedOut());
            case ENDED -> ended(annotation);
            case ENDS_IN_30_DAYS, ENDS_IN_7_DAYS -> issued(annotation).flatMap(copy -> timely.news(copy, certificate));
            case COPY_ISSUED, COPY_ENDED -> throw new IllegalStateException("no news for a holder");
        };
    }

    private static Optional<Annotation.Issued> issued(Annotation annotation) {
        return annotation instanceof Annotation.Issued copy ? Optional.of(copy) : Optional.empty();
    }

    private static Optional<News> ended(Annotation annotation) {
        return annotation instanceof Annotation.Ended(var _, var _, var _, var causes, var at)
                ? Optional.of(new News.Ended(causes, Days.of(at)))
                : Optional.empty();
    }
}
