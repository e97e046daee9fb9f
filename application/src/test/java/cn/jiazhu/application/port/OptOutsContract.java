package cn.jiazhu.application.port;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.identity.HolderId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [OptOuts] promises.
public abstract class OptOutsContract extends PortContract {

    private static final HolderId HOLDER = Samples.account(1).person().id();
    private static final AnnotationId ANNOTATION = new AnnotationId(new UUID(0x7000L, 1));

    @Test
    void whoever_is_out_is_out_until_he_comes_back_and_nobody_else_is() {
        assertThat(ports.optOuts().contains(HOLDER)).isFalse();

        ports.optOuts().add(HOLDER, NOW);
        ports.optOuts().add(HOLDER, NOW.plusSeconds(1));

        assertThat(ports.optOuts().contains(HOLDER)).isTrue();
        assertThat(ports.optOuts().contains(Samples.account(2).person().id())).isFalse();
        ports.optOuts().remove(HOLDER);
        ports.optOuts().remove(HOLDER);
        assertThat(ports.optOuts().contains(HOLDER)).isFalse();
    }

    @Test
    void a_token_is_of_its_annotation_and_the_same_each_time() {
        String token = ports.optOuts().token(ANNOTATION);

        assertThat(token)
                .matches("[0-9A-Za-z_.-]{20,100}")
                .isEqualTo(ports.optOuts().token(ANNOTATION));
        assertThat(ports.optOuts().annotation(token)).contains(ANNOTATION);
    }

    @Test
    void what_nobody_was_given_is_no_token() {
        String token = ports.optOuts().token(ANNOTATION);

        assertThat(ports.optOuts().annotation("")).isEmpty();
        assertThat(ports.optOuts().annotation("名")).isEmpty();
        assertThat(ports.optOuts().annotation("A".repeat(43))).isEmpty();
        assertThat(ports.optOuts().annotation(ANNOTATION.toString())).isEmpty();
        assertThat(ports.optOuts().annotation("x" + token)).isEmpty();
    }
}
