package cn.jiazhu.web;

import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.CardState;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Certificate.Report;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A certificate as registered. Of one that is only announced nothing is registered yet.
record CertificateAnswer(
        String id,
        Type type,
        String standing,
        CardAnswer card,
        @Nullable Registered registered,
        List<Announced> announced,
        List<AnnotationAnswer> annotations,
        Map<String, String> links) {

    record Type(String shortName, String name, int useDays) {

        static Type of(CertificateType type, LocalDate today, Voice voice) {
            return new Type(type.shortName(), voice.nameOf(type), type.on(today).useDays());
        }
    }

    /// The facts of the present version.
    ///
    /// @param lastBatchAt when its province last sent anything
    /// @param idNumber masked, always
    record Registered(
            String number,
            String identifier,
            int version,
            String reportedAt,
            @Nullable String lastBatchAt,
            String name,
            String gender,
            String birthDate,
            String idNumber,
            Employer employer,
            List<RegisteredSpecialty> specialties,
            String issuedOn,
            String state,
            String stateFrom,
            String photo,
            String signature) {}

    record Employer(String name, String creditCode) {}

    record RegisteredSpecialty(String name, String validFrom, String validTo, boolean valid) {

        static RegisteredSpecialty of(Specialty specialty, LocalDate today) {
            return new RegisteredSpecialty(
                    specialty.name(),
                    specialty.validity().first().toString(),
                    specialty.validity().last().toString(),
                    specialty.isValidOn(today));
        }
    }

    /// Approved by a province; its data have not arrived.
    record Announced(
            String application,
            String name,
            String announcedOn,
            String province,
            @Nullable String lastBatchAt) {

        static Announced of(Announcement announcement, Voice voice, ReportWords reports) {
            return new Announced(
                    Written.name(announcement.application()),
                    voice.say("application." + announcement.application().name()),
                    announcement.announcedOn().toString(),
                    announcement.province(),
                    written(reports.lastBatch(announcement)));
        }
    }

    static CertificateAnswer of(Certificate certificate, List<Annotation> existing, Edge edge, Voice voice) {
        Clocks clocks = edge.clocks();
        String self = Route.API + "/certificates/" + certificate.id();
        return new CertificateAnswer(
                certificate.id().toString(),
                Type.of(certificate.type(), clocks.today(), voice),
                name(certificate.standingOn(clocks.today())),
                CardAnswer.of(CardState.of(certificate, existing, clocks.today()), voice),
                registered(certificate, edge.reports(), clocks.today()),
                certificate.pending().stream()
                        .map(one -> Announced.of(one, voice, edge.reports()))
                        .toList(),
                existing.stream()
                        .map(one -> edge.attempts().of(one, certificate, voice))
                        .toList(),
                Map.of("self", self, "pre-check", self + "/pre-check", "annotations", self + "/annotations"));
    }

    private static @Nullable Registered registered(Certificate certificate, ReportWords reports, LocalDate today) {
        return switch (certificate.report()) {
            case Report.Awaited _ -> null;
            case Report.Reported(var facts, var at, var _, var _) ->
                registered(
                        facts,
                        certificate.version(),
                        Written.moment(at),
                        written(reports.lastBatch(certificate)),
                        today);
        };
    }

    private static @Nullable String written(Optional<Instant> at) {
        return at.map(Written::moment).orElse(null);
    }

    private static Registered registered(
            Facts facts, int version, String reportedAt, @Nullable String lastBatchAt, LocalDate today) {
        return new Registered(
                facts.number().text(),
                facts.identifier().toString(),
                version,
                reportedAt,
                lastBatchAt,
                facts.name().text(),
                Written.name(facts.gender()),
                facts.birthDate().toString(),
                facts.holder().masked(),
                new Employer(
                        facts.employer().name(), facts.employer().creditCode().text()),
                facts.specialties().stream()
                        .map(specialty -> RegisteredSpecialty.of(specialty, today))
                        .toList(),
                facts.issuedOn().toString(),
                Written.name(facts.state()),
                facts.stateFrom().toString(),
                name(facts.photo()),
                name(facts.signature()));
    }

    private static String name(Standing standing) {
        return switch (standing) {
            case Standing.Valid _ -> "valid";
            case Standing.NotReported _ -> "not-reported";
            case Standing.NotYetValid _ -> "not-yet-valid";
            case Standing.Expired _ -> "expired";
            case Standing.OverAge _ -> "over-age";
            case Standing.Paused _ -> "paused";
            case Standing.Ended _ -> "ended";
        };
    }

    private static String name(HolderImage image) {
        return switch (image) {
            case HolderImage.Stored _ -> "stored";
            case HolderImage.Missing _ -> "missing";
            case HolderImage.Unreadable _ -> "unreadable";
        };
    }
}
