package cn.jiazhu.application.port;

import static cn.jiazhu.domain.annotation.AnnotationSamples.order;
import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.EndCause;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [Reminders] promises.
public abstract class RemindersContract extends PortContract {

    private static final AnnotationId FIRST = new AnnotationId(new UUID(0, 0));
    private static final LocalDate LAST = TODAY.plusDays(180);

    @Test
    void the_day_that_is_done_is_remembered() {
        assertThat(ports.reminders().done()).isEmpty();

        ports.reminders().done(TODAY);
        ports.reminders().done(TODAY.plusDays(1));

        assertThat(ports.reminders().done()).contains(TODAY.plusDays(1));
    }

    @Test
    void copies_that_end_on_a_day_come_page_by_page() {
        var copies = List.of(issue(1), issue(2), issue(3));

        assertThat(ports.reminders().endingOn(LAST, FIRST, 2)).isEqualTo(copies.subList(0, 2));
        assertThat(ports.reminders().endingOn(LAST, copies.get(1).order().id(), 2))
                .isEqualTo(copies.subList(2, 3));
        assertThat(ports.reminders().endingOn(LAST.minusDays(1), FIRST, 2)).isEmpty();
    }

    @Test
    void an_ended_copy_is_none_of_them() {
        var copy = issue(1);
        close(copy.ended(List.of(EndCause.WITHDRAWN), NOW));

        assertThat(ports.reminders().endingOn(LAST, FIRST, 2)).isEmpty();
    }

    private Annotation.Issued issue(int n) {
        return issue(order(givenCertificate(n), n), 1);
    }
}
