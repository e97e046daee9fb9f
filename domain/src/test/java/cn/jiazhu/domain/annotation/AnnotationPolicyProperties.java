package cn.jiazhu.domain.annotation;

import static cn.jiazhu.domain.annotation.RequestSamples.withCertificate;
import static cn.jiazhu.domain.annotation.RequestSamples.withEntitlement;
import static cn.jiazhu.domain.annotation.RequestSamples.withExisting;
import static cn.jiazhu.domain.annotation.RequestSamples.withMobile;
import static cn.jiazhu.domain.annotation.RequestSamples.withPurpose;
import static cn.jiazhu.domain.annotation.RequestSamples.withUnprintable;
import static cn.jiazhu.domain.certificate.CertificateSamples.withFacts;
import static cn.jiazhu.domain.certificate.CertificateSamples.withPending;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.DomainArbitraries;
import cn.jiazhu.domain.annotation.AnnotationDecision.AlreadyHave;
import cn.jiazhu.domain.annotation.AnnotationDecision.Blocked;
import cn.jiazhu.domain.annotation.AnnotationDecision.Doubtful;
import cn.jiazhu.domain.annotation.AnnotationDecision.Granted;
import cn.jiazhu.domain.annotation.AnnotationDecision.Reason;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.Standing;
import cn.jiazhu.domain.identity.Entitlement;
import cn.jiazhu.domain.identity.MobileBinding;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/// Laws of the rulebook, for any certificate, purpose, history and day.
@Domain(DomainArbitraries.class)
class AnnotationPolicyProperties {

    private static final HolderImage MISSING = new HolderImage.Missing();
    private static final int TRIES = 250;

    @Property(tries = TRIES)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void the_laws_are_asked_of_every_kind_of_decision(@ForAll AnnotationRequest request) {
        Class<?> kind = AnnotationPolicy.decide(request).getClass();
        Statistics.collect(kind);
        Statistics.coverage(coverage -> {
            coverage.check(Granted.class).percentage(share -> share > 10);
            coverage.check(AlreadyHave.class).percentage(share -> share > 5);
            coverage.check(Blocked.class).percentage(share -> share > 20);
        });
    }

    @Property(tries = TRIES)
    void the_same_facts_give_the_same_findings(@ForAll AnnotationRequest request) {
        var again = withExisting(request, request.existing().toArray(Annotation[]::new));
        assertThat(AnnotationPolicy.decide(again)).isEqualTo(AnnotationPolicy.decide(request));
    }

    @Property(tries = TRIES)
    void findings_come_in_the_rulebooks_order_one_for_each_rule_asked(@ForAll AnnotationRequest request) {
        var rules = findings(request).stream().map(Finding::rule).toList();
        assertThat(rules).isSorted().doesNotHaveDuplicates();
        if (request.certificate().facts().isPresent()) {
            assertThat(rules).containsExactly(RuleName.values());
        }
    }

    @Property(tries = TRIES)
    void what_is_granted_has_no_blocker_and_no_doubt(@ForAll AnnotationRequest request) {
        if (AnnotationPolicy.decide(request) instanceof Granted(var period, var findings)) {
            assertThat(Finding.blockers(findings)).isEmpty();
            assertThat(Finding.anyDoubt(findings)).isFalse();
            assertThat(request.certificate().standingOn(request.today())).isInstanceOf(Standing.Valid.class);
            assertThat(period.contains(request.today())).isTrue();
        }
    }

    @Property(tries = TRIES)
    void what_is_granted_begins_today_and_ends_by_the_rule(@ForAll AnnotationRequest request) {
        if (AnnotationPolicy.decide(request) instanceof Granted(var period, var _)) {
            Facts facts = request.certificate().facts().orElseThrow();
            assertThat(period.first()).isEqualTo(request.today());
            assertThat(period)
                    .isEqualTo(UsePeriod.of(request.certificate().type(), facts, request.purpose(), request.today()));
        }
    }

    /// Refusal is monotone: one more thing in the way takes away no blocker, and a press that was refused stays
    /// refused.
    @Property(tries = TRIES)
    void adding_a_blocker_never_grants(@ForAll AnnotationRequest request, @ForAll("spoilers") Spoiler spoiler) {
        var spoiled = spoiler.spoil.apply(request);
        assertThat(AnnotationPolicy.decide(spoiled)).isNotInstanceOf(Granted.class);
        assertThat(blockedRules(spoiled)).containsAll(blockedRules(request));
        if (request.certificate().facts().isPresent()) {
            assertThat(blockedRules(spoiled)).contains(spoiler.rule);
        }
    }

    @Property(tries = TRIES)
    void what_is_blocked_names_a_blocker_and_waits_only_for_waitable_ones(@ForAll AnnotationRequest request) {
        if (AnnotationPolicy.decide(request) instanceof Blocked blocked) {
            var blockers = Finding.blockers(blocked.findings());
            assertThat(blockers).isNotEmpty();
            assertThat(blocked.waitable()).isEqualTo(blockers.stream().allMatch(Blocker::waitable));
        }
    }

    @Property(tries = TRIES)
    void nothing_is_granted_while_a_copy_made_today_counts(@ForAll AnnotationRequest request) {
        boolean counts = samePurpose(request)
                .filter(Annotation.Issued.class::isInstance)
                .map(Annotation.Issued.class::cast)
                .filter(copy -> copy.intent().period().first().equals(request.today()))
                .anyMatch(
                        copy -> CopyStatus.of(copy, request.certificate().standingOn(request.today()), request.today())
                                instanceof CopyStatus.Counts);
        if (counts) {
            assertThat(AnnotationPolicy.decide(request)).isInstanceOf(AlreadyHave.class);
        }
    }

    @Property(tries = TRIES)
    void nothing_is_granted_beside_a_press_under_way(@ForAll AnnotationRequest request) {
        if (samePurpose(request).anyMatch(Annotation::isOpen)) {
            assertThat(AnnotationPolicy.decide(request))
                    .isInstanceOfSatisfying(
                            AlreadyHave.class,
                            already -> assertThat(already.reason()).isEqualTo(Reason.UNDER_WAY));
        }
    }

    @Property(tries = TRIES)
    void an_earlier_press_is_never_led_to_itself(@ForAll AnnotationRequest request) {
        for (Annotation own : request.existing()) {
            var id = own.order().id();
            var carried = withExisting(
                    withEntitlement(request, new Entitlement.EarlierPress(id)),
                    request.existing().stream().filter(Annotation::isOpen).toArray(Annotation[]::new));
            if (AnnotationPolicy.decide(carried) instanceof AlreadyHave already) {
                assertThat(already.annotation()).isNotEqualTo(id);
            }
        }
    }

    @Property(tries = TRIES)
    void who_is_led_to_an_annotation_is_led_to_one_of_the_same_purpose(@ForAll AnnotationRequest request) {
        if (AnnotationPolicy.decide(request) instanceof AlreadyHave already) {
            assertThat(samePurpose(request).map(annotation -> annotation.order().id()))
                    .contains(already.annotation());
        }
    }

    @Property(tries = TRIES)
    void annotations_of_another_purpose_change_nothing(@ForAll AnnotationRequest request) {
        var alone = withExisting(request, samePurpose(request).toArray(Annotation[]::new));
        assertThat(AnnotationPolicy.decide(alone)).isEqualTo(AnnotationPolicy.decide(request));
    }

    @Property(tries = TRIES)
    void who_presses_changes_nothing_but_that_what_was_waited_for_is_made_all_the_same(
            @ForAll AnnotationRequest request) {
        var waited = new Entitlement.EarlierPress(new AnnotationId(new UUID(0, 0)));
        var decision = AnnotationPolicy.decide(request);
        var carried = AnnotationPolicy.decide(withEntitlement(request, waited));
        if (decision instanceof AlreadyHave(var _, var reason, var _) && reason == Reason.STILL_COUNTS) {
            assertThat(carried).isInstanceOfAny(Granted.class, Doubtful.class);
        } else {
            assertThat(carried).isEqualTo(decision);
        }
    }

    /// A press with one more thing in the way, and the rule that must say so.
    record Spoiler(String name, RuleName rule, UnaryOperator<AnnotationRequest> spoil) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Provide
    Arbitrary<Spoiler> spoilers() {
        return Arbitraries.of(
                new Spoiler("no photo", RuleName.PHOTO, facts(facts -> FactsSamples.withPhoto(facts, MISSING))),
                new Spoiler(
                        "no signature", RuleName.SIGNATURE, facts(facts -> FactsSamples.withSignature(facts, MISSING))),
                new Spoiler("no mobile", RuleName.MOBILE, request -> withMobile(request, MobileBinding.NOT_BOUND)),
                new Spoiler(
                        "too long",
                        RuleName.PRINTABLE,
                        request -> withUnprintable(request, new Unprintable.Overflow("employer"))),
                new Spoiler(
                        "end passed",
                        RuleName.REQUESTED_END,
                        request -> withPurpose(
                                request, new Purpose("", "", request.today().minusDays(1)))),
                new Spoiler(
                        "a change",
                        RuleName.REPORTED,
                        request -> withCertificate(
                                request,
                                withPending(
                                        request.certificate(),
                                        new Announcement(Application.CHANGE, request.today(), "北京")))),
                new Spoiler(
                        "too old",
                        RuleName.AGE,
                        request -> facts(facts -> FactsSamples.withBirthDate(
                                        facts, request.today().minusYears(75)))
                                .apply(request)));
    }

    private static UnaryOperator<AnnotationRequest> facts(UnaryOperator<Facts> change) {
        return request -> request.certificate()
                .facts()
                .map(facts -> withCertificate(request, withFacts(request.certificate(), change.apply(facts))))
                .orElse(request);
    }

    private static Stream<Annotation> samePurpose(AnnotationRequest request) {
        return request.existing().stream()
                .filter(annotation -> annotation
                        .order()
                        .purpose()
                        .key()
                        .equals(request.purpose().key()));
    }

    private static List<Finding> findings(AnnotationRequest request) {
        return AnnotationPolicy.decide(request).findings();
    }

    private static Set<RuleName> blockedRules(AnnotationRequest request) {
        return findings(request).stream()
                .filter(finding -> finding.outcome() instanceof Finding.Blocked)
                .map(Finding::rule)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RuleName.class)));
    }
}
