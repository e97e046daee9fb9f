package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.Bindings;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.FreshChecks;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.identity.Entitlement.FreshCheck;
import java.util.List;
import java.util.function.Predicate;

/// The certificates of the person who is signed in (我的证照): at the portal all, once the person has been proven; on the
/// national platform those that are bound to the account there, and those of which there is only an announcement.
public final class ListCertificates {

    /// The answer.
    public sealed interface Listed {

        /// All that the person has.
        record Found(List<Entry> entries, FreshCheck check) implements Listed {}

        /// Of all that the person has, what the account on the national platform shows.
        record Bound(List<Entry> entries) implements Listed {}

        record CheckNeeded() implements Listed {}
    }

    /// A certificate with its annotations that are open, issued, or ended today.
    public record Entry(Certificate certificate, List<Annotation> existing) {}

    private final Certificates certificates;
    private final Bindings bindings;
    private final Annotations annotations;
    private final FreshChecks freshChecks;
    private final Clocks clocks;

    public ListCertificates(
            Certificates certificates,
            Bindings bindings,
            Annotations annotations,
            FreshChecks freshChecks,
            Clocks clocks) {
        this.certificates = certificates;
        this.bindings = bindings;
        this.annotations = annotations;
        this.freshChecks = freshChecks;
        this.clocks = clocks;
    }

    public Listed list(Session session) {
        return switch (session.channel()) {
            case PORTAL ->
                freshChecks
                        .of(session)
                        .<Listed>map(check -> new Listed.Found(entries(session, _ -> true), check))
                        .orElseGet(Listed.CheckNeeded::new);
            case PLATFORM -> {
                var bound = bindings.of(session.person().id());
                yield new Listed.Bound(entries(
                        session,
                        certificate -> bound.contains(certificate.id())
                                || certificate.facts().isEmpty()));
            }
        };
    }

    private List<Entry> entries(Session session, Predicate<Certificate> shown) {
        return certificates.of(session.person().id()).stream()
                .filter(shown)
                .map(certificate -> new Entry(certificate, annotations.existing(certificate.id(), clocks.today())))
                .toList();
    }
}
