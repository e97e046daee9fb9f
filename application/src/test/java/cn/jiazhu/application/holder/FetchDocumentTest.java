package cn.jiazhu.application.holder;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.FetchDocument.Fetched;
import cn.jiazhu.application.holder.FetchDocument.Wanted;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.CopyStatus;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A holder downloads a copy.
class FetchDocumentTest {

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);
    private final Annotation.Issued copy = holder.issue();

    @ParameterizedTest
    @EnumSource
    void gives_the_issued_bytes_every_time(Format format) {
        Fetched first = fetch(new Wanted.File(format));
        world.report(FactsSamples.withLastDay(holder.facts(), TODAY.plusYears(5)));

        assertThat(first).isInstanceOfSatisfying(Fetched.Found.class, found -> {
            assertThat(found.copy()).isEqualTo(holder.copy(copy));
            assertThat(found.file().format()).isEqualTo(format);
            assertThat(found.file().bytes().sha256()).isEqualTo(found.file().sha256());
        });
        assertThat(fetch(new Wanted.File(format))).isEqualTo(first);
        assertThat(world.ports().auditTrail().about(copy.order().id().value()))
                .extracting(AuditTrail.Event::act)
                .endsWith(Act.FILE_FETCHED, Act.FILE_FETCHED);
    }

    @Test
    void draws_the_preview_of_what_was_issued() {
        assertThat(fetch(new Wanted.Preview()))
                .isInstanceOfSatisfying(
                        Fetched.Drawn.class, drawn -> assertThat(drawn.copy()).isEqualTo(holder.copy(copy)));
    }

    @Test
    void gives_a_paused_copy() {
        world.report(FactsSamples.withState(holder.facts(), RegistrationState.SUSPENDED, TODAY));

        assertThat(fetch(new Wanted.File(Format.PDF))).isInstanceOf(Fetched.Found.class);
    }

    @Test
    void gives_no_copy_that_does_not_count_any_more_and_says_why() {
        world.report(FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司"));
        assertThat(fetch(new Wanted.File(Format.PDF)))
                .isInstanceOfSatisfying(
                        Fetched.Gone.class, gone -> assertThat(gone.status()).isInstanceOf(CopyStatus.Ended.class));

        Annotation.Issued next = holder.issue();
        world.calendar().turn(Duration.ofDays(181));

        assertThat(fetch(next.order().id(), new Wanted.Preview()))
                .isEqualTo(new Fetched.Gone(
                        new CopyStatus.UsePeriodOver(next.intent().period().last())));
    }

    @Test
    void gives_nothing_of_what_was_not_issued() {
        Holder unsure = world.holder(Samples.certificate(2), MobileBinding.UNKNOWN);
        world.platform().silent(true);
        Annotation.Waiting waiting = Holder.waiting(unsure.press());

        assertThat(world.fetch().fetch(unsure.session(), waiting.order().id(), new Wanted.File(Format.PDF)))
                .isEqualTo(new Fetched.NotIssued(waiting));
    }

    @Test
    void gives_nothing_to_another_nor_without_a_fresh_check() {
        Holder other = world.holder(2);
        assertThat(world.fetch().fetch(other.session(), copy.order().id(), new Wanted.File(Format.PDF)))
                .isEqualTo(new Fetched.NotFound());
        assertThat(fetch(AnnotationId.LATEST, new Wanted.File(Format.PDF))).isEqualTo(new Fetched.NotFound());

        world.clock().turn(Duration.ofMinutes(30));

        assertThat(fetch(new Wanted.File(Format.PDF))).isEqualTo(new Fetched.CheckNeeded());
    }

    private Fetched fetch(Wanted wanted) {
        return fetch(copy.order().id(), wanted);
    }

    private Fetched fetch(AnnotationId id, Wanted wanted) {
        return world.fetch().fetch(holder.session(), id, wanted);
    }
}
