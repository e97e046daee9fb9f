package cn.jiazhu.web;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.verification.Moment;
import cn.jiazhu.domain.verification.PastVerification;
import cn.jiazhu.domain.verification.Verification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a verifier is told: the verdict, and the face as issued, nothing more.
///
/// @param checkedAt when this was said
record VerificationAnswer(
        String code,
        String verdict,
        String accept,
        String word,
        String answer,
        String reason,
        @Nullable String checkedAt,
        int ordinal,
        boolean newerCopy,
        String serial,
        Period period,
        PurposeAnswer purpose,
        Face face,
        @Nullable AsOf asOf)
        implements Lasting {

    record Period(String first, String last) {

        static Period of(LocalDate first, LocalDate last) {
            return new Period(first.toString(), last.toString());
        }
    }

    /// As printed. The ID number is not.
    record Face(
            String type,
            String title,
            String name,
            String gender,
            String birthDate,
            String number,
            String employer,
            List<PrintedSpecialty> specialties,
            String issuedOn,
            String issuer) {

        /// @param day on which each specialty has the validity that is told
        static Face of(CertificateType type, Facts facts, LocalDate day) {
            return new Face(
                    type.name(),
                    type.title(),
                    facts.name().text(),
                    Written.name(facts.gender()),
                    facts.birthDate().toString(),
                    facts.number().text(),
                    facts.employer().name(),
                    facts.specialties().stream()
                            .map(specialty -> new PrintedSpecialty(
                                    specialty.name(),
                                    specialty.validity().first().toString(),
                                    specialty.validity().last().toString(),
                                    SpecialtyValidity.on(specialty, day).written()))
                            .toList(),
                    facts.issuedOn().toString(),
                    type.issuer());
        }
    }

    /// A specialty with its own validity on the day of the check.
    record PrintedSpecialty(String name, String validFrom, String validTo, String validity) {}

    /// What is only told of the past.
    ///
    /// @param recorded what our record said then, where that was something else
    record AsOf(String at, @Nullable Word recorded, List<Change> changes, Word now) {

        static AsOf of(Moment asked, PastWords words) {
            return new AsOf(
                    Written.moment(asked.at()),
                    words.recorded().map(Word::of).orElse(null),
                    words.changes().stream()
                            .map(change -> new Change(
                                    Written.moment(change.at()),
                                    change.words().name(),
                                    change.words().word()))
                            .toList(),
                    Word.of(words.now()));
        }
    }

    record Change(String at, String verdict, String word) {}

    record Word(String verdict, String word) {

        static Word of(VerdictWords words) {
            return new Word(words.name(), words.word());
        }
    }

    static VerificationAnswer of(Verification verification, Voice voice) {
        VerdictWords words = VerdictWords.of(verification, voice);
        return of(verification, words, words.answer(), verification.at(), null);
    }

    static VerificationAnswer of(PastVerification past, Voice voice) {
        PastWords words = PastWords.of(past, voice);
        return of(past.then(), words.then(), words.answer(), past.now().at(), AsOf.of(past.moment(), words));
    }

    private static VerificationAnswer of(
            Verification verification, VerdictWords words, String answer, Instant checkedAt, @Nullable AsOf asOf) {
        AnnotatedCopy copy = verification.copy();
        return new VerificationAnswer(
                copy.numbers().code().printed(),
                words.name(),
                Written.name(words.accept()),
                words.word(),
                answer,
                words.reason(),
                Written.moment(checkedAt),
                copy.numbers().ordinal(),
                verification.newerCopy(),
                copy.numbers().serial().text(),
                Period.of(copy.period().first(), copy.period().last()),
                PurposeAnswer.of(copy.purpose()),
                Face.of(copy.type(), copy.facts(), Days.of(verification.at())),
                asOf);
    }

    @Override
    public VerificationAnswer lasting() {
        return new VerificationAnswer(
                code, verdict, accept, word, answer, reason, null, ordinal, newerCopy, serial, period, purpose, face,
                asOf);
    }
}
