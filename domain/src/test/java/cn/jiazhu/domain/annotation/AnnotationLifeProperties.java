package cn.jiazhu.domain.annotation;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.DomainArbitraries;
import cn.jiazhu.domain.annotation.Annotation.Abandoned;
import cn.jiazhu.domain.annotation.Annotation.Ended;
import cn.jiazhu.domain.annotation.Annotation.Failed;
import cn.jiazhu.domain.annotation.Annotation.Issued;
import cn.jiazhu.domain.annotation.Annotation.Preparing;
import cn.jiazhu.domain.annotation.Annotation.Refused;
import cn.jiazhu.domain.annotation.Annotation.TimedOut;
import cn.jiazhu.domain.annotation.Annotation.Waiting;
import cn.jiazhu.domain.certificate.CertificateSamples;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;

/// Random walks over the life of an annotation.
@Domain(DomainArbitraries.class)
class AnnotationLifeProperties {

    /// What may happen; each state takes of it what is legal there.
    enum Move {
        GRANT,
        ISSUE,
        WAIT,
        REFUSE,
        FAIL,
        DELAY,
        ABANDON,
        TIME_OUT,
        END
    }

    @Property(tries = 500)
    void the_order_never_changes(@ForAll @Size(max = 12) List<Move> moves) {
        var path = walk(moves);
        assertThat(path)
                .extracting(Annotation::order)
                .containsOnly(path.getFirst().order());
    }

    @Property(tries = 500)
    void numbers_once_given_are_kept_whatever_becomes_of_it(@ForAll @Size(max = 12) List<Move> moves) {
        var numbered = walk(moves).stream()
                .map(Annotation::numbering)
                .dropWhile(Numbering.Unnumbered.class::isInstance)
                .distinct()
                .toList();
        assertThat(numbered).hasSizeLessThanOrEqualTo(1);
    }

    @Property(tries = 500)
    void what_is_closed_is_never_open_again(@ForAll @Size(max = 12) List<Move> moves) {
        assertThat(walk(moves).stream().dropWhile(Annotation::isOpen)).noneMatch(Annotation::isOpen);
    }

    @Property(tries = 500)
    void only_what_was_prepared_is_issued_and_only_what_was_issued_ends(@ForAll @Size(max = 12) List<Move> moves) {
        var kinds = walk(moves).stream().map(Object::getClass).toList();
        int issued = kinds.indexOf(Issued.class);
        assertThat(issued < 0 || kinds.get(issued - 1).equals(Preparing.class)).isTrue();
        int ended = kinds.indexOf(Ended.class);
        assertThat(ended < 0 || kinds.get(ended - 1).equals(Issued.class)).isTrue();
    }

    @Property(tries = 50)
    void only_its_own_faults_count_and_the_fifth_is_the_last(@ForAll @IntRange(max = 4) int delaysBetween) {
        Annotation annotation = AnnotationSamples.preparing(CertificateSamples.reported());
        for (int fault = 1; fault <= Annotation.MAX_ATTEMPTS; fault++) {
            Preparing preparing = (Preparing) annotation;
            assertThat(preparing.attempts()).isEqualTo(fault - 1);
            for (int i = 0; i < delaysBetween; i++) {
                preparing = preparing.delayed();
                assertThat(preparing.trouble()).isEqualTo(Trouble.SYSTEM);
            }
            annotation = preparing.failedOnce("trace", NOW);
        }
        assertThat(annotation).isEqualTo(new Failed(annotation.order(), annotation.numbering(), "trace", NOW));
    }

    @Example
    void after_its_own_fault_it_says_so_until_it_is_granted_again() {
        var preparing = AnnotationSamples.preparing(CertificateSamples.reported());
        var troubled = (Preparing) preparing.failedOnce("trace", NOW);
        assertThat(troubled.trouble()).isEqualTo(Trouble.OWN);
        assertThat(troubled.granted(preparing.intent()).trouble()).isEqualTo(Trouble.NONE);
        assertThat(troubled.granted(preparing.intent()).attempts()).isEqualTo(1);
    }

    @Example
    void every_fault_has_its_pause_and_each_is_longer() {
        assertThat(Annotation.PAUSES)
                .hasSize(Annotation.MAX_ATTEMPTS)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Example
    void a_waiting_press_times_out_after_30_days() {
        var order = AnnotationSamples.order(CertificateSamples.reported(), 1);
        assertThat(order.expiresAt()).isEqualTo(order.pressedAt().plusSeconds(30L * 24 * 3600));
    }

    @Example
    void a_waiting_one_keeps_what_it_waits_for_and_since_when() {
        var waiting = AnnotationSamples.waiting(CertificateSamples.reported());
        var other = List.of(Finding.blocked(RuleName.MOBILE, "NOT_BOUND", new Blocker.MobileNotBound()));
        assertThat(waiting.with(other))
                .isEqualTo(new Waiting(waiting.order(), waiting.numbering(), other, waiting.since()));
        assertThat(waiting.timedOut(NOW).findings()).isEqualTo(waiting.findings());
        assertThat(waiting.refused(other, NOW).findings()).isEqualTo(other);
    }

    @Example
    void a_copy_prints_what_its_intent_names() {
        var certificate = CertificateSamples.reported();
        var intent = AnnotationSamples.intent(certificate, 3, TODAY);
        var facts = certificate.facts().orElseThrow();
        assertThat(intent.copyOf(certificate.type(), facts, Purpose.NONE))
                .isEqualTo(new AnnotatedCopy(
                        certificate.type(),
                        facts,
                        intent.period(),
                        intent.numbers(),
                        Purpose.NONE,
                        intent.decidedAt()));
    }

    private static List<Annotation> walk(List<Move> moves) {
        var path = new ArrayList<Annotation>();
        path.add(AnnotationSamples.waiting(CertificateSamples.reported()));
        moves.forEach(move -> path.add(next(path.getLast(), move)));
        return path;
    }

    private static Annotation next(Annotation annotation, Move move) {
        return switch (annotation) {
            case Waiting waiting ->
                switch (move) {
                    case GRANT -> waiting.granted(intent(waiting.numbering()));
                    case WAIT -> waiting.with(AnnotationSamples.AWAITING_PHOTO);
                    case REFUSE -> waiting.refused(List.of(), NOW);
                    case ABANDON -> waiting.abandoned(NOW);
                    case TIME_OUT -> waiting.timedOut(NOW);
                    case ISSUE, FAIL, DELAY, END -> waiting;
                };
            case Preparing preparing ->
                switch (move) {
                    case GRANT -> preparing.granted(intent(preparing.numbering()));
                    case ISSUE -> preparing.issued(NOW);
                    case WAIT -> preparing.waits(AnnotationSamples.AWAITING_PHOTO, NOW);
                    case REFUSE -> preparing.refused(List.of(), NOW);
                    case FAIL -> preparing.failedOnce("trace", NOW);
                    case DELAY -> preparing.delayed();
                    case ABANDON, TIME_OUT, END -> preparing;
                };
            case Issued issued -> move == Move.END ? issued.ended(List.of(EndCause.WITHDRAWN), NOW) : issued;
            case Ended _, Failed _, Refused _, Abandoned _, TimedOut _ -> annotation;
        };
    }

    /// As the application does it: numbers are given with the first intent.
    private static Intent intent(Numbering numbering) {
        var fresh = AnnotationSamples.intent(CertificateSamples.reported(), 1, TODAY);
        return switch (numbering) {
            case Numbering.Unnumbered _ -> fresh;
            case Numbering.Numbers given -> new Intent(given, 1, fresh.period(), NOW);
        };
    }
}
