package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a card of the certificate list says first (ux.md F-07), and with it which action comes first. Computed for a
/// day, never stored.
///
/// An ended or paused registration is told before everything; then a copy that counts, for its downloads come first;
/// then a press under way; then what stands in the way; then what became of the last copy.
public sealed interface CardState {

    /// 即将到期: days before its last day from which a copy is ending soon.
    int ENDING_SOON_DAYS = 30;

    /// 可加注.
    record Annotatable() implements CardState {}

    /// 使用中，剩 N 天.
    record InUse(AnnotationId copy, LocalDate last, long daysLeft) implements CardState {}

    /// 即将到期; `daysLeft` is 0 on the last day.
    record EndingSoon(AnnotationId copy, LocalDate last, long daysLeft) implements CardState {}

    /// A press waits for what others must do, or is being made.
    record UnderWay(AnnotationId annotation) implements CardState {}

    /// 使用期已过.
    record UsePeriodOver(LocalDate last) implements CardState {}

    /// 信息已变更，请重新加注.
    record Superseded(List<EndCause> causes, Instant at) implements CardState {
        public Superseded {
            causes = List.copyOf(causes);
        }
    }

    /// 已撤回.
    record Withdrawn(Instant at) implements CardState {}

    /// 数据未上报, 缺照片, 缺签名, 注册有效期已过, 已注销 …: the first blocker in the rulebook's order.
    record Blocked(Blocker blocker) implements CardState {}

    /// The state on a day.
    ///
    /// @param annotations of this certificate; what became of the last copy is told only if it is among them
    static CardState of(Certificate certificate, List<Annotation> annotations, LocalDate today) {
        List<Blocker> blockers = Finding.blockers(CertificateRules.ask(certificate, today));
        Standing standing = certificate.standingOn(today);
        return Stream.<Optional<? extends CardState>>of(
                        blockers.stream()
                                .filter(CardState::stopsEverything)
                                .map(Blocked::new)
                                .findFirst(),
                        counting(annotations, standing, today),
                        annotations.stream()
                                .filter(Annotation::isOpen)
                                .map(open -> new UnderWay(open.order().id()))
                                .findFirst(),
                        blockers.stream().map(Blocked::new).findFirst(),
                        fateOfLast(annotations, today))
                .<CardState>flatMap(Optional::stream)
                .findFirst()
                .orElseGet(Annotatable::new);
    }

    private static boolean stopsEverything(Blocker blocker) {
        return blocker instanceof Blocker.RegistrationEnded || blocker instanceof Blocker.RegistrationPaused;
    }

    /// Of several copies that count, the one that counts longest.
    private static Optional<CardState> counting(List<Annotation> annotations, Standing standing, LocalDate today) {
        return annotations.stream()
                .filter(Annotation.Issued.class::isInstance)
                .map(Annotation.Issued.class::cast)
                .filter(copy -> CopyStatus.of(copy, standing, today) instanceof CopyStatus.Counts)
                .max(Comparator.comparing(copy -> copy.intent().period().last()))
                .map(copy -> counting(copy, today));
    }

    private static CardState counting(Annotation.Issued copy, LocalDate today) {
        LocalDate last = copy.intent().period().last();
        long daysLeft = ChronoUnit.DAYS.between(today, last);
        return daysLeft > ENDING_SOON_DAYS
                ? new InUse(copy.order().id(), last, daysLeft)
                : new EndingSoon(copy.order().id(), last, daysLeft);
    }

    private static Optional<CardState> fateOfLast(List<Annotation> annotations, LocalDate today) {
        record Fate(int ordinal, Optional<CardState> told) {}
        return annotations.stream()
                .flatMap(annotation -> switch (annotation) {
                    case Annotation.Issued copy ->
                        Stream.of(new Fate(
                                copy.numbering().ordinal(), fateOf(copy.intent().period(), today)));
                    case Annotation.Ended copy ->
                        Stream.of(new Fate(copy.numbering().ordinal(), fateOf(copy)));
                    case Annotation.Waiting _,
                            Annotation.Preparing _,
                            Annotation.Failed _,
                            Annotation.Refused _,
                            Annotation.Abandoned _,
                            Annotation.TimedOut _ -> Stream.<Fate>empty();
                })
                .max(Comparator.comparingInt(Fate::ordinal))
                .flatMap(Fate::told);
    }

    private static Optional<CardState> fateOf(UsePeriod period, LocalDate today) {
        return today.isAfter(period.last()) ? Optional.of(new UsePeriodOver(period.last())) : Optional.empty();
    }

    /// A registration that has ended and is valid again leaves nothing to tell.
    private static Optional<CardState> fateOf(Annotation.Ended copy) {
        if (copy.causes().stream().anyMatch(cause -> cause.registrationState().isPresent())) {
            return Optional.empty();
        }
        return Optional.of(
                copy.causes().contains(EndCause.WITHDRAWN)
                        ? new Withdrawn(copy.at())
                        : new Superseded(copy.causes(), copy.at()));
    }
}
