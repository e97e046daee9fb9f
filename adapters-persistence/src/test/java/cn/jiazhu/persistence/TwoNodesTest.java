package cn.jiazhu.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.port.AccountRequest.Kind;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Ports;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.SignedIn;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.TypeRules;
import cn.jiazhu.domain.certificate.TypeVersion;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Proof;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two nodes on one database: whoever is signed out on one is a stranger on the other at the very next request.
final class TwoNodesTest {

    private final TestDatabase database = TestServer.database();
    private final Persistence one = database.open(false);
    private final Persistence other = database.open(false);
    private final World here = World.over(TestServer.ports(one));
    private final Ports there = TestServer.ports(other);
    private final Holder holder = here.holder(1);
    private final SignedIn first = signIn();
    private final SignedIn second = signIn();

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void what_one_decides_of_a_type_the_other_knows_once_it_looks_and_a_third_from_its_start() {
        var type = CertificateType.CONSTRUCTOR_1;
        var version = new TypeVersion(2, LocalDate.of(2027, 1, 1), new TypeRules(90, 68, List.of("公路工程")));
        here.ports().typeVersions().add(type, version);

        assertThat(there.typeVersions().known().known(type).versions()).hasSize(1);
        there.typeVersions().refresh();
        assertThat(there.typeVersions().known().known(type).versions()).endsWith(version);
        assertThat(there.certificates().find(holder.id()).orElseThrow().type().versions())
                .endsWith(version);
        try (var third = database.open(false)) {
            assertThat(third.typeVersions().known().known(type).versions()).endsWith(version);
        }
    }

    @Test
    void signing_out_ends_that_session_on_both_nodes() {
        assertThat(found(first)).isPresent();

        here.ports().sessions().end(first.session().id());

        assertThat(found(first)).isEmpty();
        assertThat(found(second)).contains(second.session());
    }

    @Test
    void signing_out_everywhere_ends_all_of_them_on_both_nodes() {
        here.endSessions().endAll(first.session());

        assertThat(Stream.of(first, second).flatMap(session -> found(session).stream()))
                .isEmpty();
    }

    @Test
    void a_reset_ends_all_of_them_on_both_nodes_and_the_old_password_with_them() {
        var wish = here.requesting().open(Kind.RESET, holder.id().toString(), "another long password");
        var proof = new Proof(
                new PlatformPersonId("somebody"),
                holder.session().person(),
                Proof.Method.FACE,
                Proof.REQUIRED_LEVEL,
                here.clock().instant(),
                MobileBinding.BOUND);
        here.platform().passes(wish.request().ticket(), proof);

        here.followAccountRequest().follow(wish.token(), wish.request().ticket());

        assertThat(Stream.of(first, second).flatMap(session -> found(session).stream()))
                .isEmpty();
        assertThat(there.accounts().authenticate(holder.id().toString(), "a password"))
                .isEmpty();
        assertThat(there.accounts().authenticate(holder.id().toString(), "another long password"))
                .isPresent();
    }

    private SignedIn signIn() {
        return here.signIn().signIn(holder.id().toString(), "a password").orElseThrow();
    }

    /// By the other node.
    private Optional<Session> found(SignedIn session) {
        return there.sessions().find(Bytes.utf8(session.token()).sha256());
    }
}
