package cn.jiazhu.application.verifier;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.port.DamagedFacts;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Certificate.Report;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.verification.Verdict;
import cn.jiazhu.domain.verification.Verification;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Somebody scans the code of a copy; what changes of the registration say is in RegistryChangeTest.
class VerifyCopyTest {

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);

    @Test
    void a_copy_that_counts_is_told_with_its_face_as_issued() {
        Annotation.Issued issued = holder.issue();

        Verification verification = verify(issued).orElseThrow();

        assertThat(verification.copy()).isEqualTo(holder.copy(issued));
        assertThat(verification.verdict())
                .isEqualTo(new Verdict.Counts(issued.intent().period().last()));
        assertThat(verification.at()).isEqualTo(world.calendar().instant());
    }

    @Test
    void the_face_stays_as_issued_whatever_the_registry_says_later() {
        Annotation.Issued issued = holder.issue();
        world.report(FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司"));

        assertThat(verify(issued).orElseThrow().copy().facts().employer()).isEqualTo(FactsSamples.EMPLOYER);
    }

    @Test
    void a_newer_copy_is_told_of_the_older_one_only() {
        Annotation.Issued older = holder.issue();
        assertThat(verify(older).orElseThrow().newerCopy()).isFalse();

        Annotation.Issued newer = holder.issue(Samples.purpose("投标"));

        assertThat(verify(older).orElseThrow().newerCopy()).isTrue();
        assertThat(verify(newer).orElseThrow().newerCopy()).isFalse();
    }

    @Test
    void facts_that_are_no_longer_those_of_the_digest_are_an_alarm_and_no_verdict() {
        Annotation.Issued issued = holder.issue();
        Certificate known = Samples.certificate(1);
        var forged = new Report.Reported(FactsSamples.withName(holder.facts(), "冒名者"), NOW);
        world.ports()
                .certificates()
                .store(List.of(new Certificate(
                        known.id(),
                        known.type(),
                        known.holder(),
                        known.version(),
                        forged,
                        known.pending(),
                        known.answered())));

        assertThatThrownBy(() -> verify(issued))
                .isInstanceOf(DamagedFacts.class)
                .message()
                .contains(issued.order().id().toString())
                .doesNotContain("冒名者");
    }

    @Test
    void a_withdrawn_copy_says_so() {
        Annotation.Issued issued = holder.issue();
        world.withdraw().withdraw(holder.session(), issued.order().id());

        assertThat(verify(issued).orElseThrow().verdict())
                .isEqualTo(new Verdict.Withdrawn(world.calendar().instant()));
    }

    @Test
    void specialties_lapse_one_by_one() {
        Holder lapsing = world.holder(Samples.certificate(2));
        world.report(FactsSamples.withSpecialties(
                lapsing.facts(),
                FactsSamples.specialty("建筑工程", "2024-01-01", "2026-12-31"),
                FactsSamples.specialty("机电工程", "2023-06-01", "2026-05-31")));
        Annotation.Issued issued = lapsing.issue();
        world.calendar().turnTo("2026-06-01T00:00:00");

        assertThat(verify(issued).orElseThrow().verdict())
                .isEqualTo(
                        new Verdict.SpecialtiesLapsed(issued.intent().period().last(), List.of("机电工程")));
        assertThat(lapsing.facts().specialties()).extracting(Specialty::name).contains("机电工程");
    }

    @Test
    void nothing_is_told_of_a_code_that_stands_on_no_issued_copy() {
        world.maker().fail(new IllegalStateException("the signer is away"));
        Annotation.Preparing preparing = Holder.preparing(holder.press());

        assertThat(world.verify().verify(preparing.intent().numbers().code())).isEmpty();
        assertThat(world.verify().verify(VerificationCode.of("7K3M9Q2XTD4FH8W")))
                .isEmpty();
    }

    private Optional<Verification> verify(Annotation.Issued issued) {
        return world.verify().verify(issued.intent().numbers().code());
    }
}
