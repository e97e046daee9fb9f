package cn.jiazhu.application.port;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Bindings.Binding;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.identity.HolderId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What [Bindings] promises.
public abstract class BindingsContract extends PortContract {

    private final Randomness randomness = new CountingRandomness();
    private Certificate first;
    private Certificate second;

    @BeforeEach
    void twoCertificates() {
        first = givenCertificate(1);
        second = givenCertificate(2);
    }

    @Test
    void what_is_bound_is_listed_in_the_order_of_binding_to_its_person_alone() {
        HolderId holder = first.holder().id();
        bind(holder, second, 1);
        bind(holder, first, 2);

        assertThat(ports.bindings().of(holder)).containsExactly(second.id(), first.id());
        assertThat(ports.bindings().of(second.holder().id())).isEmpty();
    }

    @Test
    void what_is_bound_again_stays_as_it_is() {
        HolderId holder = first.holder().id();
        bind(holder, first, 1);
        bind(holder, second, 2);
        bind(holder, first, 3);

        assertThat(ports.bindings().of(holder)).containsExactly(first.id(), second.id());
    }

    @Test
    void what_is_released_is_bound_no_more_and_can_be_bound_again() {
        HolderId holder = first.holder().id();
        bind(holder, first, 1);
        HolderId other = second.holder().id();

        assertThat(ports.bindings().release(other, first.id(), NOW.plusSeconds(2)))
                .isFalse();
        assertThat(ports.bindings().release(holder, second.id(), NOW.plusSeconds(2)))
                .isFalse();
        assertThat(ports.bindings().release(holder, first.id(), NOW.plusSeconds(2)))
                .isTrue();
        assertThat(ports.bindings().release(holder, first.id(), NOW.plusSeconds(3)))
                .isFalse();
        assertThat(ports.bindings().of(holder)).isEmpty();

        bind(holder, first, 4);
        assertThat(ports.bindings().of(holder)).containsExactly(first.id());
    }

    @Test
    void of_many_that_bind_it_at_once_one_binding_comes() {
        HolderId holder = first.holder().id();

        AtOnce.call(8, i -> {
            bind(holder, first, i);
            return i;
        });

        assertThat(ports.bindings().of(holder)).containsExactly(first.id());
    }

    private void bind(HolderId holder, Certificate certificate, int second) {
        ports.bindings().bind(new Binding(randomness.uuid(), holder, certificate.id(), NOW.plusSeconds(second)));
    }
}
