package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.identity.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A holder's registration certificate (电子证照), from the first announcement on.
///
/// A province approves an application and announces it; until the data arrive the certificate has no number and cannot
/// be viewed, only waited for. The first report fills it; each later one that differs is its next version, and answers
/// the announcements that it makes true.
///
/// @param version of the facts: 0 while only announced, then 1 and up; the fence against copies on stale facts
/// @param pending announced applications whose data have not arrived, oldest first
/// @param answered announced applications whose data have arrived: told again, they are old news
public record Certificate(
        CertificateId id,
        CertificateType type,
        Person holder,
        int version,
        Report report,
        List<Announcement> pending,
        List<Announcement> answered) {

    /// Whether the registration data have reached the ministry (上报状态).
    public sealed interface Report {

        /// Not yet.
        record Awaited() implements Report {}

        /// Reported.
        ///
        /// @param facts with the state that stands, whoever ordered it
        /// @param at when we learned of this version
        /// @param trueFrom since when its facts are true, `at` or before
        /// @param by who ordered the state
        record Reported(Facts facts, Instant at, Instant trueFrom, Ordered by) implements Report {

            public Reported {
                InvalidValue.unless(facts.stated().equals(by.standing()), "state", InvalidValue.Reason.RANGE);
            }

            /// With a state that the province has ordered.
            public Reported(Facts facts, Instant at, Instant trueFrom) {
                this(facts, at, trueFrom, new Ordered.ByProvince(facts.stated()));
            }

            /// True since we know of it.
            public Reported(Facts facts, Instant at) {
                this(facts, at, at);
            }
        }
    }

    public Certificate {
        pending = List.copyOf(pending);
        answered = List.copyOf(answered);
        boolean holds = switch (report) {
            case Report.Awaited _ ->
                version == 0 && pending.stream().map(Announcement::application).anyMatch(Application::registersAnew);
            case Report.Reported _ -> version >= 1;
        };
        InvalidValue.unless(holds, "certificate", InvalidValue.Reason.RANGE);
    }

    public Optional<Facts> facts() {
        return switch (report) {
            case Report.Awaited _ -> Optional.empty();
            case Report.Reported(var facts, var _, var _, var _) -> Optional.of(facts);
        };
    }

    /// Who ordered its state, once there is one.
    public Optional<Ordered> ordered() {
        return switch (report) {
            case Report.Awaited _ -> Optional.empty();
            case Report.Reported(var _, var _, var _, var by) -> Optional.of(by);
        };
    }

    public Optional<Announcement> pending(Application application) {
        return pending.stream()
                .filter(announcement -> announcement.application() == application)
                .findFirst();
    }

    public Certificate withAnnouncements(List<Announcement> nextPending, List<Announcement> nextAnswered) {
        return new Certificate(id, type, holder, version, report, nextPending, nextAnswered);
    }

    /// With what else is known of its type.
    public Certificate withType(CertificateType known) {
        return new Certificate(id, known, holder, version, report, pending, answered);
    }

    public Standing standingOn(LocalDate day) {
        return facts().map(facts -> Standing.of(type, facts, day)).orElseGet(Standing.NotReported::new);
    }
}
