package cn.jiazhu.web;

import cn.jiazhu.application.operator.LookUpPerson.File;
import cn.jiazhu.application.port.VerificationCounts;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Attempt;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.RefusedPress;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.Version;
import cn.jiazhu.web.page.Entry;
import cn.jiazhu.web.page.PersonSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Words everything that happened to a certificate, for an operator; of an attempt, what the holder reads himself.
record PersonWords(Voice voice, ActWords acts, LocalDate today) {

    PersonSheet.File file(File file) {
        var words = new CertificateWords(voice, file.certificate());
        return new PersonSheet.File(
                words.name(),
                words.number(),
                file.versions().reversed().stream().map(this::version).toList(),
                Stream.concat(
                                file.certificate().pending().stream().map(one -> announced("person.pending", one)),
                                file.certificate().answered().stream().map(one -> announced("person.answered", one)))
                        .toList(),
                book(file),
                file.attempts().stream().flatMap(this::findings).toList(),
                file.verifications().stream().map(this::count).toList(),
                file.acts().reversed().stream().map(acts::act).toList());
    }

    private PersonSheet.Version version(Version version) {
        var facts = version.facts();
        return new PersonSheet.Version(
                Integer.toString(version.number()),
                voice.language().moment(version.knownFrom()),
                voice.language().moment(version.trueFrom()),
                state(version),
                facts.employer().name(),
                facts.specialties().stream().map(this::specialty).toList());
    }

    private String state(Version version) {
        String standing = voice.say("state." + version.facts().state());
        return version.by()
                .order()
                .map(order -> voice.say(
                        "person.ordered",
                        Map.of(
                                "state", standing,
                                "ordered", voice.say("state." + order.state()),
                                "reported",
                                        voice.say("state."
                                                + version.by().reported().state()))))
                .orElse(standing);
    }

    private String specialty(Specialty specialty) {
        return voice.say(
                "person.specialty",
                Map.of("name", specialty.name(), "last", specialty.validity().last()));
    }

    private String announced(String key, Announcement one) {
        return voice.say(
                key, Map.of("application", one.application(), "on", one.announcedOn(), "province", one.province()));
    }

    /// Without the ways: they lead to pages of the holder's.
    private Entry.Book book(File file) {
        var book = new AttemptWords(voice, file.certificate(), today).book(file.attempts(), false, "", List.of());
        return new Entry.Book(
                book.entries().stream()
                        .map(entry -> new Entry(entry.when(), entry.chip(), entry.last(), entry.text(), List.of()))
                        .toList(),
                List.of(),
                List.of());
    }

    private Stream<PersonSheet.Findings> findings(Attempt attempt) {
        return switch (attempt) {
            case Annotation.Waiting waiting -> findings(waiting, waiting.findings());
            case Annotation.Refused refused -> findings(refused, refused.findings());
            case Annotation.TimedOut timedOut -> findings(timedOut, timedOut.findings());
            case RefusedPress refused ->
                Stream.of(new PersonSheet.Findings(
                        voice.language().minute(refused.at()), new CheckWords(voice).blocked(refused.findings())));
            case Annotation.Preparing _,
                    Annotation.Issued _,
                    Annotation.Ended _,
                    Annotation.Failed _,
                    Annotation.Abandoned _ -> Stream.of();
        };
    }

    private Stream<PersonSheet.Findings> findings(Annotation annotation, List<Finding> findings) {
        return Stream.of(new PersonSheet.Findings(
                voice.language().minute(annotation.order().pressedAt()), new CheckWords(voice).blocked(findings)));
    }

    private PersonSheet.Count count(VerificationCounts.Count count) {
        return new PersonSheet.Count(
                voice.language().day(count.day()), count.code().printed(), Long.toString(count.times()));
    }
}
