package cn.jiazhu.domain.certificate;

import java.time.LocalDate;

/// How a registration stands on a day. Computed from the facts, never stored: no nightly job flips a flag.
public sealed interface Standing {

    /// Until its last specialty ends, or the age limit.
    record Valid(LocalDate lastDay) implements Standing {}

    record NotReported() implements Standing {}

    record NotYetValid(LocalDate firstDay) implements Standing {}

    record Expired(LocalDate lastDay) implements Standing {}

    record OverAge(int ageLimit, LocalDate lastDay) implements Standing {}

    /// 暂扣 or 锁定.
    record Paused(RegistrationState state, LocalDate since) implements Standing {}

    /// 撤销, 吊销, 注销, 失效 or 转出.
    record Ended(RegistrationState state, LocalDate since) implements Standing {}

    /// A reported state comes first: it is a decision; then the age limit of that day, which no
    /// renewal lifts; then the dates.
    static Standing of(CertificateType type, Facts facts, LocalDate day) {
        if (!day.isBefore(facts.stateFrom())) {
            switch (facts.state().effect()) {
                case ENDS -> {
                    return new Ended(facts.state(), facts.stateFrom());
                }
                case PAUSES -> {
                    return new Paused(facts.state(), facts.stateFrom());
                }
                case NONE -> {}
            }
        }
        TypeRules rules = type.on(day);
        LocalDate age = facts.ageLimitDay(rules);
        if (day.isAfter(age)) {
            return new OverAge(rules.ageLimit(), age);
        }
        if (facts.specialties().stream().noneMatch(specialty -> specialty.isValidOn(day))) {
            return facts.firstValidDayAfter(day)
                    .<Standing>map(NotYetValid::new)
                    .orElseGet(() -> new Expired(facts.lastValidDay()));
        }
        return new Valid(age.isBefore(facts.lastValidDay()) ? age : facts.lastValidDay());
    }
}
