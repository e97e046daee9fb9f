package cn.jiazhu.domain.identity;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.DomainArbitraries;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.identity.RealNameCheck.Issued;
import cn.jiazhu.domain.identity.RealNameCheck.Lapsed;
import cn.jiazhu.domain.identity.RealNameCheck.Rejected;
import cn.jiazhu.domain.identity.RealNameCheck.Rejection;
import cn.jiazhu.domain.identity.RealNameCheck.Scanned;
import cn.jiazhu.domain.identity.RealNameCheck.Verified;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/// Random walks over the life of a real-name check: whatever the phone, the platform and the clock do.
@Domain(DomainArbitraries.class)
class RealNameCheckProperties {

    private static final Person SOMEBODY = CertificateSamples.reported().holder();

    @Property(tries = 1000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void no_path_reaches_verified_without_scanned(@ForAll("walks") List<Step> steps) {
        var path = walk(steps);
        boolean verified = path.stream().anyMatch(Verified.class::isInstance);
        Statistics.collect(verified);
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 2));
        if (verified) {
            var kinds = path.stream().map(Object::getClass).distinct().toList();
            assertThat(kinds).containsExactly(Issued.class, Scanned.class, Verified.class);
        }
    }

    @Property(tries = 500)
    void only_the_sessions_own_person_is_verified_by_face_and_in_time(@ForAll("walks") List<Step> steps) {
        if (walk(steps).getLast() instanceof Verified(var opening, var proof, var at)) {
            assertThat(proof.person()).isEqualTo(opening.person());
            assertThat(proof.method()).isEqualTo(Proof.Method.FACE);
            assertThat(proof.level()).isGreaterThanOrEqualTo(3);
            assertThat(at).isBefore(opening.issuedAt().plusSeconds(120));
            assertThat(proof.at()).isBetween(opening.issuedAt().minusSeconds(60), at.plusSeconds(60));
        }
    }

    @Property(tries = 500)
    void a_check_that_has_ended_stays_as_it_ended(@ForAll("walks") List<Step> steps, @ForAll Instant later) {
        var last = walk(steps).getLast();
        if (last instanceof Verified || last instanceof Rejected || last instanceof Lapsed) {
            assertThat(last.at(later)).isSameAs(last);
        }
    }

    @Property(tries = 500)
    void after_two_minutes_nothing_is_open(
            @ForAll("walks") List<Step> steps, @ForAll @LongRange(min = 120, max = 9999) long seconds) {
        var last = walk(steps).getLast().at(NOW.plusSeconds(seconds));
        assertThat(last).isNotInstanceOf(Issued.class).isNotInstanceOf(Scanned.class);
    }

    @Property(tries = 500)
    void a_check_is_fresh_for_thirty_minutes_and_not_a_second_longer(
            @ForAll @LongRange(min = -200, max = 4000) long seconds) {
        var check = IdentitySamples.verified(SOMEBODY, NOW);
        assertThat(check.freshFor(SOMEBODY, NOW.plusSeconds(seconds)).isPresent())
                .isEqualTo(seconds >= -60 && seconds < 1800);
    }

    @Property(tries = 200)
    void a_check_is_fresh_for_nobody_else(@ForAll Person one, @ForAll Person other) {
        var check = IdentitySamples.verified(one, NOW);
        assertThat(check.freshFor(other, NOW).isPresent()).isEqualTo(one.id().equals(other.id()));
    }

    @Property(tries = 50)
    void what_it_entitles_to_says_who_and_until_when(@ForAll Person person) {
        var fresh = IdentitySamples.freshCheck(person);
        assertThat(fresh.person()).isEqualTo(person);
        assertThat(fresh.platformPerson()).isEqualTo(IdentitySamples.PLATFORM_PERSON);
        assertThat(fresh.mobile()).isEqualTo(MobileBinding.BOUND);
        assertThat(fresh.until()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    }

    /// Something that happens `after` the last thing.
    record Step(Kind kind, Duration after, Proof proof) {}

    /// What can happen.
    enum Kind {
        SCAN,
        PROVE,
        PROVE_OTHER,
        REJECT,
        TIME
    }

    /// Mostly short steps, so that some walks arrive.
    @Provide
    Arbitrary<List<Step>> walks() {
        var steps = Combinators.combine(
                        Arbitraries.of(
                                Kind.SCAN, Kind.SCAN, Kind.PROVE, Kind.PROVE, Kind.PROVE_OTHER, Kind.REJECT, Kind.TIME),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(Proof.Method.FACE, Proof.Method.FACE, Proof.Method.BANK_CARD),
                        Arbitraries.of(2, 3, 3, 4),
                        Arbitraries.integers().between(-90, 90),
                        IdentityArbitraries.people())
                .as((kind, after, method, level, at, other) -> new Step(
                        kind,
                        Duration.ofSeconds(after),
                        new Proof(
                                IdentitySamples.PLATFORM_PERSON,
                                kind == Kind.PROVE_OTHER ? other : SOMEBODY,
                                method,
                                level,
                                NOW.plusSeconds(at),
                                MobileBinding.UNKNOWN)));
        return steps.list().ofMinSize(1).ofMaxSize(6);
    }

    /// Every state passed through, the first included.
    private static List<RealNameCheck> walk(List<Step> steps) {
        var path = new ArrayList<RealNameCheck>(List.of(IdentitySamples.issued(SOMEBODY, NOW)));
        Instant now = NOW;
        for (Step step : steps) {
            now = now.plus(step.after());
            path.add(next(path.getLast(), step, now));
        }
        return path;
    }

    private static RealNameCheck next(RealNameCheck check, Step step, Instant now) {
        return switch (check) {
            case Issued issued ->
                switch (step.kind()) {
                    case SCAN -> issued.scanned(now);
                    case REJECT -> issued.rejected(Rejection.REFUSED_ON_PHONE);
                    case PROVE, PROVE_OTHER -> issued;
                    case TIME -> issued.at(now);
                };
            case Scanned scanned ->
                switch (step.kind()) {
                    case PROVE, PROVE_OTHER -> scanned.proven(step.proof(), now);
                    case REJECT -> scanned.rejected(Rejection.FACE_FAILED);
                    case SCAN -> scanned;
                    case TIME -> scanned.at(now);
                };
            case Verified _, Rejected _, Lapsed _ -> check.at(now);
        };
    }
}
