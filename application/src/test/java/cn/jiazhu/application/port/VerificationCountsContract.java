package cn.jiazhu.application.port;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.VerificationCounts.Count;
import cn.jiazhu.domain.annotation.AnnotationSamples;
import cn.jiazhu.domain.annotation.VerificationCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What [VerificationCounts] promises.
public abstract class VerificationCountsContract extends PortContract {

    @Test
    void counts_of_a_day_add_up() {
        VerificationCode one = issued(1);
        VerificationCode other = issued(2);
        ports.verificationCounts().add(List.of(new Count(one, TODAY, 3), new Count(other, TODAY, 1)));
        ports.verificationCounts().add(List.of(new Count(one, TODAY, 4), new Count(one, TODAY.plusDays(1), 2)));
        ports.verificationCounts().add(List.of());

        assertThat(ports.verificationCounts().of(List.of(one), 10))
                .containsExactly(new Count(one, TODAY.plusDays(1), 2), new Count(one, TODAY, 7));
        assertThat(ports.verificationCounts().of(List.of(one, other), 2))
                .containsExactly(new Count(one, TODAY.plusDays(1), 2), new Count(one, TODAY, 7));
        assertThat(ports.verificationCounts().of(List.of(), 10)).isEmpty();
    }

    private VerificationCode issued(int n) {
        var order = AnnotationSamples.order(givenCertificate(n), n);
        return issue(order, 1).intent().numbers().code();
    }
}
