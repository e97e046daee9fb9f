package cn.jiazhu.web;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.verification.FormerVerification;
import cn.jiazhu.domain.verification.Moment;
import cn.jiazhu.web.VerificationAnswer.AsOf;
import cn.jiazhu.web.VerificationAnswer.Face;
import cn.jiazhu.web.VerificationAnswer.Period;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a verifier is told of a copy that the earlier system made.
///
/// @param origin who made it
/// @param number as printed
/// @param files how many of its files can be told by their bytes
/// @param onRecord what stood on record when it came here; what it prints is not known
record FormerAnswer(
        String origin,
        String verdict,
        String accept,
        String word,
        String answer,
        String reason,
        @Nullable String checkedAt,
        String number,
        Period period,
        int files,
        Face onRecord,
        @Nullable AsOf asOf)
        implements Lasting {

    static FormerAnswer of(FormerVerification former, Optional<Moment> moment, Voice voice) {
        return moment.map(asked -> {
                    PastWords words = PastWords.of(former, asked, voice);
                    return of(former, asked.at(), words.then(), words.answer(), AsOf.of(asked, words));
                })
                .orElseGet(() -> {
                    VerdictWords words = VerdictWords.of(former, former.verdict(), voice);
                    return of(former, former.at(), words, words.answer(), null);
                });
    }

    private static FormerAnswer of(
            FormerVerification former, Instant then, VerdictWords words, String answer, @Nullable AsOf asOf) {
        return new FormerAnswer(
                "earlier-system",
                words.name(),
                Written.name(words.accept()),
                words.word(),
                answer,
                words.reason(),
                Written.moment(former.at()),
                former.copy().number().text(),
                Period.of(former.copy().first(), former.copy().last()),
                former.copy().files().size(),
                Face.of(former.type(), former.facts(), Days.of(then)),
                asOf);
    }

    @Override
    public FormerAnswer lasting() {
        return new FormerAnswer(
                origin, verdict, accept, word, answer, reason, null, number, period, files, onRecord, asOf);
    }
}
