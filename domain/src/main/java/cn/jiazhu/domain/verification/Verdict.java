package cn.jiazhu.domain.verification;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.CopyStatus;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The answer to whoever checks a copy (核验结论), one word each on the page.
public sealed interface Verdict {

    /// 有效.
    record Counts(LocalDate last) implements Verdict {}

    /// 部分专业已过期: counts for the others.
    record SpecialtiesLapsed(LocalDate last, List<String> lapsed) implements Verdict {
        public SpecialtiesLapsed {
            lapsed = List.copyOf(lapsed);
        }
    }

    /// 未到使用期.
    record NotBegun(LocalDate first) implements Verdict {}

    /// 使用期已过.
    record UsePeriodOver(LocalDate last) implements Verdict {}

    /// 已暂停 or 已锁定.
    record Paused(RegistrationState state, LocalDate since) implements Verdict {}

    /// 信息已变更.
    record Superseded(List<EndCause> causes, Instant at) implements Verdict {
        public Superseded {
            causes = List.copyOf(causes);
        }
    }

    /// 已撤回 by its holder.
    record Withdrawn(Instant at) implements Verdict {}

    /// 已撤销, 已吊销, 已注销, 已失效 or 已转出; never mixed.
    record RegistrationEnded(RegistrationState state, LocalDate since) implements Verdict {}

    /// Whether a reader is told the same, whatever days and causes stand beside it.
    default boolean saysTheSameAs(Verdict other) {
        return switch (this) {
            case SpecialtiesLapsed(var _, var lapsed) ->
                other instanceof SpecialtiesLapsed(var _, var same) && same.equals(lapsed);
            case Paused(var state, var _) -> other instanceof Paused(var same, var _) && same == state;
            case RegistrationEnded(var state, var _) ->
                other instanceof RegistrationEnded(var same, var _) && same == state;
            case Counts _, NotBegun _, UsePeriodOver _, Superseded _, Withdrawn _ -> getClass() == other.getClass();
        };
    }

    /// Of a copy that no event has ended.
    ///
    /// @param printed the facts as issued: the lapsed specialties are those the reader holds in his hand
    static Verdict of(Annotation.Issued copy, Facts printed, Standing standing, LocalDate day) {
        return of(CopyStatus.of(copy, standing, day), copy.intent().period().last(), printed, day);
    }

    static Verdict of(Annotation.Ended copy) {
        LocalDate last = copy.intent().period().last();
        return CopyStatus.of(copy) instanceof CopyStatus.UsePeriodOver
                ? new UsePeriodOver(last)
                : ended(copy.causes(), copy.at());
    }

    /// In the words of a verifier.
    ///
    /// @param last day of use
    static Verdict of(CopyStatus status, LocalDate last, Facts printed, LocalDate day) {
        return switch (status) {
            case CopyStatus.Counts _ -> {
                var lapsed = printed.specialties().stream()
                        .filter(specialty -> day.isAfter(specialty.validity().last()))
                        .map(Specialty::name)
                        .toList();
                yield lapsed.isEmpty() ? new Counts(last) : new SpecialtiesLapsed(last, lapsed);
            }
            case CopyStatus.NotBegun(var first) -> new NotBegun(first);
            case CopyStatus.UsePeriodOver _ -> new UsePeriodOver(last);
            case CopyStatus.Paused(var state, var since) -> new Paused(state, since);
            case CopyStatus.RegistrationEnded(var state, var since) -> new RegistrationEnded(state, since);
            case CopyStatus.Ended(var causes, var at) -> ended(causes, at);
        };
    }

    /// The end of the registration weighs most, then the holder's own withdrawal, then a change.
    private static Verdict ended(List<EndCause> causes, Instant at) {
        return causes.stream()
                .flatMap(cause -> cause.registrationState().stream())
                .findFirst()
                .<Verdict>map(state -> new RegistrationEnded(state, Days.of(at)))
                .orElseGet(() -> causes.contains(EndCause.WITHDRAWN) ? new Withdrawn(at) : new Superseded(causes, at));
    }
}
