package cn.jiazhu.domain.registry;

import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Certificate.Report;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.registry.RegistryChange.Added;
import cn.jiazhu.domain.registry.RegistryChange.Changed;
import cn.jiazhu.domain.registry.RegistryChange.Contradicted;
import cn.jiazhu.domain.registry.RegistryChange.Contradiction;
import cn.jiazhu.domain.registry.RegistryChange.Unchanged;
import cn.jiazhu.domain.registry.RegistryReport.Announced;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import cn.jiazhu.domain.registry.Sequence.InTurn;
import cn.jiazhu.domain.registry.Sequence.Numbered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How reports become certificates. The same report twice changes nothing; replaying reports gives the same facts.
public final class RegistryPolicy {

    private RegistryPolicy() {}

    /// What `report` does to what is known.
    ///
    /// @param candidates the certificates of the report's type that have its holder or its number
    /// @param fresh the id of a certificate that is not known yet
    /// @param at when we learn of it
    public static RegistryChange apply(
            List<Certificate> candidates, RegistryReport report, CertificateId fresh, Instant at) {
        return switch (report) {
            case Registered registered -> register(candidates, registered, fresh, at);
            case Announced announced -> announce(candidates, announced, fresh);
        };
    }

    /// The same of a report in its place: one that is older than what was heard last of its source changes nothing.
    ///
    /// @param heard what was applied to the candidates
    public static RegistryChange apply(
            List<Certificate> candidates,
            RegistryReport report,
            Sequence sequence,
            List<Heard> heard,
            CertificateId fresh,
            Instant at) {
        RegistryChange change = apply(candidates, report, fresh, at);
        return switch (sequence) {
            case InTurn _ -> change;
            case Numbered(var source, var number) -> inSequence(change, source, number, heard);
        };
    }

    private static RegistryChange inSequence(RegistryChange change, String source, long number, List<Heard> heard) {
        return switch (change) {
            case Changed(var known, var _) -> {
                long last = heard.stream()
                        .filter(one -> one.certificate().equals(known.id())
                                && one.source().equals(source))
                        .mapToLong(Heard::number)
                        .max()
                        .orElse(0);
                if (number > last) {
                    yield change;
                }
                yield new Contradicted(number == last ? Contradiction.SEQUENCE_USED_TWICE : Contradiction.OVERTAKEN);
            }
            case Unchanged _, Added _, Contradicted _ -> change;
        };
    }

    private static RegistryChange register(
            List<Certificate> candidates, Registered report, CertificateId fresh, Instant at) {
        Optional<Certificate> byHolder = candidates.stream()
                .filter(known -> known.holder().isSameAs(report.holder()))
                .findFirst();
        Optional<Certificate> byNumber =
                candidates.stream().filter(known -> hasNumberOf(known, report)).findFirst();
        boolean another = byNumber.isPresent()
                && (byHolder.isPresent()
                        ? !byHolder.get().id().equals(byNumber.get().id())
                        : !byNumber.get().holder().name().equals(report.holder().name()));
        if (another) {
            return new Contradicted(Contradiction.NUMBER_OF_ANOTHER);
        }
        return byHolder.or(() -> byNumber)
                .map(known -> next(known, report, at))
                .orElseGet(() -> new Added(new Certificate(
                        fresh,
                        report.type(),
                        report.holder(),
                        1,
                        new Report.Reported(
                                report.facts(), at, report.effective().trueFrom(at)),
                        List.of(),
                        List.of())));
    }

    /// What the ministry's order does to a registration, if there is one, that it may be done to
    /// ([RightChange#hindrance]).
    public static Optional<Changed> order(Certificate known, RightChange change, Effective effective, Instant at) {
        return known.facts()
                .flatMap(facts -> known.ordered()
                        .map(by -> change.applied(by, effective.trueFrom(at)))
                        .map(by -> new NextVersion(facts, by, effective.trueFrom(at), at).of(known, known.holder())));
    }

    private static RegistryChange next(Certificate known, Registered report, Instant at) {
        Facts told = known.facts().map(old -> beside(old, report.facts())).orElse(report.facts());
        if (known.facts().filter(old -> Succession.isOver(old, told)).isPresent()) {
            return new Contradicted(Contradiction.REGISTERED_ELSEWHERE);
        }
        return Precedence.after(known, report, at)
                .<RegistryChange>map(by -> known.facts().equals(Optional.of(told.with(by.standing())))
                                && known.ordered().equals(Optional.of(by))
                        ? new Unchanged(known)
                        : new NextVersion(told, by, report.effective().trueFrom(at), at).of(known, report.holder()))
                .orElseGet(() -> new Contradicted(Contradiction.ORDERED_BY_MINISTRY));
    }

    private static RegistryChange announce(List<Certificate> candidates, Announced report, CertificateId fresh) {
        Announcement announcement = report.announcement();
        Optional<Certificate> found = candidates.stream()
                .filter(known -> known.holder().isSameAs(report.holder()))
                .findFirst();
        if (found.isEmpty()) {
            return announcement.application().registersAnew()
                    ? new Added(new Certificate(
                            fresh,
                            report.type(),
                            report.holder(),
                            0,
                            new Report.Awaited(),
                            List.of(announcement),
                            List.of()))
                    : new Contradicted(Contradiction.NO_SUCH_CERTIFICATE);
        }
        Certificate known = found.get();
        if (known.pending().contains(announcement) || known.answered().contains(announcement)) {
            return new Unchanged(known);
        }
        if (known.facts()
                .filter(facts -> Succession.isOver(facts, announcement))
                .isPresent()) {
            return new Contradicted(Contradiction.REGISTERED_ELSEWHERE);
        }
        return new Changed(
                known,
                known.facts()
                                .filter(facts -> Answers.hasAnswered(facts, announcement))
                                .isPresent()
                        ? known.withAnnouncements(known.pending(), plus(known.answered(), announcement))
                        : known.withAnnouncements(plus(known.pending(), announcement), known.answered()));
    }

    private static boolean hasNumberOf(Certificate known, Registered report) {
        return known.facts()
                .filter(facts ->
                        facts.number().isSameRegistration(report.facts().number()))
                .isPresent();
    }

    /// What is reported, with what is known of the parts that the report does not bring: images, and the version of
    /// the identifier, which we count ourselves unless the province is ahead.
    private static Facts beside(Facts old, Facts reported) {
        return reported.withImages(kept(old.photo(), reported.photo()), kept(old.signature(), reported.signature()))
                .withIdentifier(
                        reported.identifier().isOlderThan(old.identifier()) ? old.identifier() : reported.identifier());
    }

    /// A report without an image, or with the same source encoded once more, leaves the image that is known.
    private static HolderImage kept(HolderImage known, HolderImage reported) {
        return switch (reported) {
            case HolderImage.Missing _ -> known;
            case HolderImage.Unreadable _ -> reported;
            case HolderImage.Stored(var source, var _) ->
                known instanceof HolderImage.Stored(var old, var _) && old.equals(source) ? known : reported;
        };
    }

    private static List<Announcement> plus(List<Announcement> list, Announcement one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
