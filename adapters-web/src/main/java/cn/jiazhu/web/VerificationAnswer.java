package cn.jiazhu.web;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.verification.PastVerification;
import cn.jiazhu.domain.verification.Verification;
import java.time.Instant;
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
        @Nullable AsOf asOf) {

    record Period(String first, String last) {}

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
            String issuer) {}

    /// A specialty with its own validity on the day of the check.
    record PrintedSpecialty(String name, String validFrom, String validTo, String validity) {}

    /// What is only told of the past.
    ///
    /// @param recorded what our record said then, where that was something else
    record AsOf(String at, @Nullable Word recorded, List<Change> changes, Word now) {}

    record Change(String at, String verdict, String word) {}

    record Word(String verdict, String word) {}

    static VerificationAnswer of(Verification verification, Voice voice) {
        VerdictWords words = VerdictWords.of(verification, voice);
        return of(verification, words, words.answer(), verification.at(), null);
    }

    static VerificationAnswer of(PastVerification past, Voice voice) {
        PastWords words = PastWords.of(past, voice);
        return of(past.then(), words.then(), words.answer(), past.now().at(), asOf(past, words));
    }

    private static AsOf asOf(PastVerification past, PastWords words) {
        return new AsOf(
                Written.moment(past.moment().at()),
                words.recorded().map(VerificationAnswer::word).orElse(null),
                words.changes().stream()
                        .map(change -> new Change(
                                Written.moment(change.at()),
                                change.words().name(),
                                change.words().word()))
                        .toList(),
                word(words.now()));
    }

    private static Word word(VerdictWords words) {
        return new Word(words.name(), words.word());
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
                new Period(
                        copy.period().first().toString(), copy.period().last().toString()),
                PurposeAnswer.of(copy.purpose()),
                face(verification),
                asOf);
    }

    private static Face face(Verification verification) {
        AnnotatedCopy copy = verification.copy();
        Facts facts = copy.facts();
        return new Face(
                copy.type().name(),
                copy.type().title(),
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
                                SpecialtyValidity.on(specialty, Days.of(verification.at()))
                                        .written()))
                        .toList(),
                facts.issuedOn().toString(),
                copy.type().issuer());
    }

    /// The same without the moment of the check, for a tag.
    VerificationAnswer lasting() {
        return new VerificationAnswer(
                code, verdict, accept, word, answer, reason, null, ordinal, newerCopy, serial, period, purpose, face,
                asOf);
    }
}
