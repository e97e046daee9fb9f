package cn.jiazhu.bootstrap;

import cn.jiazhu.bootstrap.FaultBench.Holder;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.RegistrationState.Effect;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.ValidityPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Somebody of [YearOfLife]: what is true of the registration, and what the province has told of it.
final class LivingHolder {

    private static final List<RegistrationState> PAUSES =
            List.of(RegistrationState.SUSPENDED, RegistrationState.LOCKED);
    private static final List<RegistrationState> ENDS = List.of(
            RegistrationState.ANNULLED,
            RegistrationState.REVOKED,
            RegistrationState.CANCELLED,
            RegistrationState.MOVED_OUT);

    private static final List<Application> IN_FORCE =
            List.of(Application.CHANGE, Application.ADD_SPECIALTY, Application.REISSUE, Application.CANCELLATION);

    private final Holder holder;
    private final Facts first;
    private final List<Facts> told = new ArrayList<>();
    private final List<LivedCopy> copies = new ArrayList<>();
    private final Set<AnnotationId> waiting = new LinkedHashSet<>();
    private Optional<Announcement> announced = Optional.empty();

    private LivingHolder(Holder holder, Facts first) {
        this.holder = holder;
        this.first = first;
    }

    static LivingHolder registered(Holder holder, Facts first) {
        var one = new LivingHolder(holder, first);
        one.told.add(first);
        return one;
    }

    /// Whose initial registration is approved, and nothing told of it yet.
    static LivingHolder newcomer(Holder holder, Announcement initial, Facts first) {
        var one = new LivingHolder(holder, first);
        one.announced = Optional.of(initial);
        return one;
    }

    Holder holder() {
        return holder;
    }

    /// As told last; of a newcomer, as they will be.
    Facts facts() {
        return told.isEmpty() ? first : told.getLast();
    }

    /// How many reports the province has sent, the first one too: the last one's number.
    int sequence() {
        return told.size();
    }

    Facts report(int sequence) {
        return told.get(sequence - 1);
    }

    List<LivedCopy> copies() {
        return copies;
    }

    Set<AnnotationId> waiting() {
        return waiting;
    }

    /// What his province approves today, ahead of its data: one of the seven applications, if any.
    Optional<Announcement> announces(LocalDate today, RandomGenerator dice) {
        if (announced.isPresent()) {
            return Optional.empty();
        }
        announced = wanted(today, dice).map(application -> new Announcement(application, today, "北京市"));
        return announced;
    }

    private Optional<Application> wanted(LocalDate today, RandomGenerator dice) {
        return switch (facts().state().effect()) {
            case NONE ->
                facts().lastValidDay().minusDays(60).isBefore(today)
                        ? once(20, dice, Application.RENEWAL)
                        : once(1_500, dice, IN_FORCE.get(dice.nextInt(IN_FORCE.size())));
            case PAUSES -> Optional.empty();
            case ENDS -> once(60, dice, Application.AGAIN);
        };
    }

    private static Optional<Application> once(int days, RandomGenerator dice, Application application) {
        return dice.nextInt(days) == 0 ? Optional.of(application) : Optional.empty();
    }

    /// What has become true of him overnight, if anything has: about one thing in fifteen months, and what is announced
    /// after eight days.
    Optional<Facts> lives(LocalDate today, RandomGenerator dice) {
        Facts now = facts();
        boolean paused = now.state().effect() == Effect.PAUSES;
        if (announced.isPresent() && !paused && dice.nextInt(8) == 0) {
            Application application = announced.orElseThrow().application();
            announced = Optional.empty();
            return Optional.of(approved(application, now, today, dice));
        }
        return told.isEmpty()
                ? Optional.empty()
                : switch (now.state().effect()) {
                    case NONE -> inForce(now, today, dice.nextDouble() * 365, dice);
                    case PAUSES ->
                        dice.nextInt(45) == 0
                                ? Optional.of(now.withState(RegistrationState.VALID, today))
                                : Optional.empty();
                    case ENDS -> Optional.empty();
                };
    }

    private static Facts approved(Application application, Facts now, LocalDate today, RandomGenerator dice) {
        return switch (application) {
            case INITIAL -> now;
            case CHANGE -> employed(now, dice);
            case RENEWAL -> renewed(now, today);
            case ADD_SPECIALTY -> withOneMore(now, today);
            case AGAIN -> anew(now, today);
            case REISSUE -> FactsSamples.withIssuedOn(now, today);
            case CANCELLATION -> now.withState(RegistrationState.CANCELLED, today);
        };
    }

    /// Told: the next report of his province.
    void tell(Facts next, LocalDate today) {
        told.add(next);
        if (next.state().effect() == Effect.ENDS) {
            announced = Optional.empty();
        }
        copies.forEach(copy -> copy.heard(next, today));
    }

    /// @param lot even between 0 and the days of a year: below 0.1 is once in ten years
    private static Optional<Facts> inForce(Facts now, LocalDate today, double lot, RandomGenerator dice) {
        if (lot < 0.3) {
            return Optional.of(employed(now, dice));
        }
        if (lot < 0.45) {
            return Optional.of(now.withState(PAUSES.get(dice.nextInt(PAUSES.size())), today));
        }
        if (lot < 0.5) {
            return Optional.of(now.withState(ENDS.get(dice.nextInt(ENDS.size())), today));
        }
        if (lot < 0.6) {
            return Optional.of(withOneMore(now, today));
        }
        return lot < 0.65
                ? Optional.of(
                        FactsSamples.withSpecialties(now, now.specialties().getFirst()))
                : Optional.empty();
    }

    private static Facts employed(Facts now, RandomGenerator dice) {
        return FactsSamples.withEmployer(now, "第%d工程有限公司".formatted(dice.nextInt(10_000)));
    }

    private static Facts withOneMore(Facts now, LocalDate today) {
        return CertificateType.CONSTRUCTOR_1.specialties().stream()
                .filter(name -> now.specialties().stream()
                        .noneMatch(known -> known.name().equals(name)))
                .findFirst()
                .map(name -> new Specialty(
                        name, new ValidityPeriod(today, today.plusYears(3).minusDays(1))))
                .map(added -> Stream.concat(now.specialties().stream(), Stream.of(added)))
                .map(all -> FactsSamples.withSpecialties(now, all.toArray(Specialty[]::new)))
                .orElse(now);
    }

    private static Facts renewed(Facts now, LocalDate today) {
        return FactsSamples.withLastDay(now, today.plusYears(3).minusDays(1));
    }

    private static Facts anew(Facts now, LocalDate today) {
        return FactsSamples.withIssuedOn(renewed(now, today), today).withState(RegistrationState.VALID, today);
    }

    boolean isInForce(LocalDate today) {
        return !told.isEmpty()
                && facts().state().effect() == Effect.NONE
                && facts().specialties().stream().anyMatch(one -> one.isValidOn(today));
    }

    /// Whether there is a reason to refuse a press of today.
    boolean mayBeRefused(LocalDate today) {
        return !isInForce(today)
                || announced
                        .filter(one -> one.application() == Application.CANCELLATION)
                        .isPresent();
    }
}
