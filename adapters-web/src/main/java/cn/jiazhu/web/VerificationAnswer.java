package cn.jiazhu.web;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.verification.Verification;
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
        Face face) {

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

    static VerificationAnswer of(Verification verification, Voice voice) {
        AnnotatedCopy copy = verification.copy();
        VerdictWords words = VerdictWords.of(verification, voice);
        return new VerificationAnswer(
                copy.numbers().code().printed(),
                words.name(),
                Written.name(words.accept()),
                words.word(),
                words.answer(),
                words.reason(),
                Written.moment(verification.at()),
                copy.numbers().ordinal(),
                verification.newerCopy(),
                copy.numbers().serial().text(),
                new Period(
                        copy.period().first().toString(), copy.period().last().toString()),
                PurposeAnswer.of(copy.purpose()),
                face(verification));
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
                code, verdict, accept, word, answer, reason, null, ordinal, newerCopy, serial, period, purpose, face);
    }
}
