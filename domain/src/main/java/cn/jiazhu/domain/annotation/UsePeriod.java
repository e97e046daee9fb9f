package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.TypeRules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/// From when to when a copy counts (使用有效期), both days inclusive to 23:59:59 Asia/Shanghai, and what limits it.
public record UsePeriod(LocalDate first, LocalDate last, Limit limitedBy) {

    /// What ends a use period; of equal days the first named here is told.
    public enum Limit {
        TERM,
        SPECIALTY,
        AGE,
        REQUEST
    }

    /// By the type's rules of `first`, whatever is decided later: the earliest of `first` + the use days; the end of
    /// the longest specialty valid on `first` (the others
    /// are
    /// printed and verified each with its own validity); the birthday at the age limit; the end asked for.
    /// `domain.md` §2: 2022-03-09 → 2022-09-05, 2023-09-15 → 2024-03-13.
    public static UsePeriod of(CertificateType type, Facts facts, Purpose purpose, LocalDate first) {
        TypeRules rules = type.on(first);
        return Stream.of(
                        new UsePeriod(first, first.plusDays(rules.useDays()), Limit.TERM),
                        new UsePeriod(first, lastSpecialtyDay(facts, first), Limit.SPECIALTY),
                        new UsePeriod(first, facts.ageLimitDay(rules), Limit.AGE),
                        new UsePeriod(first, purpose.until(), Limit.REQUEST))
                .min(Comparator.comparing(UsePeriod::last))
                .orElseThrow();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static LocalDate lastSpecialtyDay(Facts facts, LocalDate first) {
        return facts.specialties().stream()
                .filter(specialty -> specialty.isValidOn(first))
                .map(specialty -> specialty.validity().last())
                .max(Comparator.naturalOrder())
                .orElse(facts.lastValidDay());
    }
}
