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

    private final Holder holder;
    private final List<Facts> told = new ArrayList<>();
    private final List<LivedCopy> copies = new ArrayList<>();
    private final Set<AnnotationId> waiting = new LinkedHashSet<>();
    private Optional<Announcement> announced = Optional.empty();

    LivingHolder(Holder holder, Facts first) {
        this.holder = holder;
        told.add(first);
    }

    Holder holder() {
        return holder;
    }

    Facts facts() {
        return told.getLast();
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

    /// The renewal that his province approves today, ahead of its data.
    Optional<Announcement> announces(LocalDate today, RandomGenerator dice) {
        boolean due = facts().state().effect() == Effect.NONE
                && announced.isEmpty()
                && facts().lastValidDay().minusDays(60).isBefore(today)
                && dice.nextInt(20) == 0;
        if (!due) {
            return Optional.empty();
        }
        announced = Optional.of(new Announcement(Application.RENEWAL, today, "北京市"));
        return announced;
    }

    /// What has become true of him overnight, if anything has: about one thing in fifteen months.
    Optional<Facts> lives(LocalDate today, RandomGenerator dice) {
        Facts now = facts();
        if (announced.isPresent() && now.state().effect() == Effect.NONE && dice.nextInt(8) == 0) {
            announced = Optional.empty();
            return Optional.of(renewed(now, today));
        }
        return switch (now.state().effect()) {
            case NONE -> inForce(now, today, dice.nextDouble() * 365, dice);
            case PAUSES ->
                dice.nextInt(45) == 0 ? Optional.of(now.withState(RegistrationState.VALID, today)) : Optional.empty();
            case ENDS -> dice.nextInt(60) == 0 ? Optional.of(anew(now, today)) : Optional.empty();
        };
    }

    /// Told: the next report of his province.
    void tell(Facts next, LocalDate today) {
        told.add(next);
        copies.forEach(copy -> copy.heard(next, today));
    }

    /// @param lot even between 0 and the days of a year: below 0.1 is once in ten years
    private static Optional<Facts> inForce(Facts now, LocalDate today, double lot, RandomGenerator dice) {
        if (lot < 0.3) {
            return Optional.of(FactsSamples.withEmployer(now, "第%d工程有限公司".formatted(dice.nextInt(10_000))));
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
        return facts().state().effect() == Effect.NONE
                && facts().specialties().stream().anyMatch(one -> one.isValidOn(today));
    }
}
