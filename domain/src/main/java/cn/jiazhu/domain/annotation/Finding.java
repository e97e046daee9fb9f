package cn.jiazhu.domain.annotation;

import java.time.LocalDate;
import java.util.List;

/// What one rule answered: the rule, the fact it saw (as data: a day, a state, a count), and the outcome.
public record Finding(RuleName rule, String saw, Outcome outcome) {

    /// The answer of a rule.
    public sealed interface Outcome {}

    public record Passed() implements Outcome {}

    /// Allowed, but the holder should know.
    public record Warned(Warning warning) implements Outcome {}

    /// Cannot be told now: the national platform is silent.
    public record Doubtful() implements Outcome {}

    public record Blocked(Blocker blocker) implements Outcome {}

    /// What the holder should know of.
    public sealed interface Warning {

        /// 「部分专业有效期不足180天，请及时办理延续」
        record ShortSpecialties(List<String> names) implements Warning {
            public ShortSpecialties {
                names = List.copyOf(names);
            }
        }

        /// Renewal is approved and will arrive; what is made now ends with the old validity.
        record RenewalUnderWay(LocalDate announcedOn, String province) implements Warning {}
    }

    public static Finding passed(RuleName rule, Object saw) {
        return new Finding(rule, saw.toString(), new Passed());
    }

    public static Finding blocked(RuleName rule, Object saw, Blocker blocker) {
        return new Finding(rule, saw.toString(), new Blocked(blocker));
    }

    public static Finding warned(RuleName rule, Object saw, Warning warning) {
        return new Finding(rule, saw.toString(), new Warned(warning));
    }

    public static List<Blocker> blockers(List<Finding> findings) {
        return findings.stream()
                .map(Finding::outcome)
                .filter(Blocked.class::isInstance)
                .map(outcome -> ((Blocked) outcome).blocker())
                .toList();
    }

    public static boolean anyDoubt(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.outcome() instanceof Doubtful);
    }
}
