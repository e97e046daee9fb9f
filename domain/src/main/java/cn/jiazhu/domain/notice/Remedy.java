package cn.jiazhu.domain.notice;

import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.UsePeriod;
import cn.jiazhu.domain.annotation.UsePeriod.Limit;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Standing;
import java.time.LocalDate;
import java.util.Optional;

/// What a holder can do today about a copy that ends soon.
public enum Remedy {
    /// A copy made today ends later.
    ANNOTATE_AGAIN,
    /// The registration ends with the copy, and its renewal can still be applied for.
    RENEW;

    /// `domain.md` §5: a renewal must be applied for so many days before the end.
    private static final int RENEWAL_DAYS = 30;

    /// Empty when nothing can be done, or the copy does not count.
    ///
    /// @param copy of this certificate
    public static Optional<Remedy> of(Annotation.Issued copy, Certificate certificate, LocalDate today) {
        boolean counts =
                copy.intent().period().contains(today) && certificate.standingOn(today) instanceof Standing.Valid;
        return certificate.facts().filter(_ -> counts).flatMap(facts -> of(copy, certificate, facts, today));
    }

    private static Optional<Remedy> of(Annotation.Issued copy, Certificate certificate, Facts facts, LocalDate today) {
        UsePeriod period = copy.intent().period();
        UsePeriod next = UsePeriod.of(certificate.type(), facts, Purpose.NONE, today);
        if (next.last().isAfter(period.last())) {
            return Optional.of(ANNOTATE_AGAIN);
        }
        boolean renewable = next.limitedBy() == Limit.SPECIALTY
                && facts.ageLimitDay(certificate.type().on(today)).isAfter(next.last())
                && certificate.pending(Application.RENEWAL).isEmpty()
                && !today.isAfter(next.last().minusDays(RENEWAL_DAYS));
        return renewable ? Optional.of(RENEW) : Optional.empty();
    }
}
