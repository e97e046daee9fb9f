package cn.jiazhu.persistence;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.port.Account;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Channel;
import cn.jiazhu.application.port.Ports;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.annotation.AnnotationSamples;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.IdentitySamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/// A person whose ID number goes through every table, and is found in none, nor in any byte that PostgreSQL writes.
final class CanaryTest {

    private static final HolderId CANARY = FactsSamples.citizen(LocalDate.of(1977, 7, 7), 777);
    private static final HolderId PLANTED = FactsSamples.citizen(LocalDate.of(1976, 6, 6), 666);

    private final TestDatabase database = TestServer.database();

    @Test
    void an_id_number_is_nowhere_in_clear() throws SQLException, IOException {
        try (var persistence = database.open(false)) {
            store(TestServer.ports(persistence));
            plant(PLANTED.number());

            assertThat(tablesWith(PLANTED)).as("the search finds what is there").containsExactly("refused_press");
            assertThat(filesWith(PLANTED)).as("the search finds what is there").isNotEmpty();
            assertThat(tablesWith(CANARY)).isEmpty();
            assertThat(filesWith(CANARY)).isEmpty();
        }
    }

    @Test
    void an_error_does_not_tell_the_row_it_is_about() {
        try (var persistence = database.open(false)) {
            var person = Samples.ACCOUNT.person();
            var session = new Session(
                    IdentitySamples.SESSION, Channel.PORTAL, Samples.account(5).id(), person, NOW, NOW);

            assertThatThrownBy(() -> persistence
                            .sessions()
                            .add(session, Bytes.utf8("a token").sha256()))
                    .hasMessageContaining("violates")
                    .hasMessageNotContaining(session.account().toString())
                    .hasMessageNotContaining(person.name().text());
        }
    }

    private static void store(Ports ports) {
        Certificate certificate =
                CertificateSamples.of(CertificateType.CONSTRUCTOR_1, FactsSamples.withHolder(Samples.facts(1), CANARY));
        var account = new Account(IdentitySamples.ACCOUNT, "canary", certificate.holder());
        var session = new Session(IdentitySamples.SESSION, Channel.PORTAL, account.id(), account.person(), NOW, NOW);
        ports.blobs().add(List.of(Samples.PHOTO, Samples.SIGNATURE));
        ports.certificates().store(List.of(certificate));
        ports.accounts().add(account, "a password");
        ports.sessions().add(session, Bytes.utf8("a token").sha256());
        ports.realNameChecks().add(IdentitySamples.issued(account.person(), NOW), Samples.OPENED);
        ports.annotations().add(Samples.waiting(AnnotationSamples.order(certificate, 1)), NOW);
        ports.annotations().add(AnnotationSamples.refusedPress(certificate));
        assertThat(ports.certificates().of(CANARY)).containsExactly(certificate);
        assertThat(ports.accounts().find(account.id())).contains(account);
    }

    private void plant(String text) throws SQLException {
        try (var owner = database.as(database.access().owner());
                var statement = owner.createStatement()) {
            statement.execute("update refused_press set recipient = '" + text + "'");
            statement.execute("checkpoint");
        }
    }

    private List<String> tablesWith(HolderId holder) throws SQLException, IOException {
        var found = new ArrayList<String>();
        try (var owner = database.as(database.access().owner());
                var statement = owner.createStatement();
                var tables = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (tables.next()) {
                var copy = new ByteArrayOutputStream();
                owner.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy " + tables.getString(1) + " to stdout", copy);
                if (contains(copy.toByteArray(), holder)) {
                    found.add(tables.getString(1));
                }
            }
        }
        return found;
    }

    /// All that PostgreSQL writes but its programs and the databases of other tests.
    private List<Path> filesWith(HolderId holder) throws IOException, SQLException {
        var databases = TestServer.folder().resolve("postgres/base");
        var own = databases.resolve(database.text("select oid from pg_database where datname = current_database()"));
        var found = new ArrayList<Path>();
        try (var files = Files.walk(TestServer.folder())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(TestServer.programs()))
                    .filter(file -> !file.startsWith(databases) || file.startsWith(own))
                    .toList()) {
                if (contains(Files.readAllBytes(file), holder)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static boolean contains(byte[] bytes, HolderId holder) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return formsOf(holder.number()).anyMatch(text::contains);
    }

    /// As it is, in part, and as others write it.
    private static Stream<String> formsOf(String number) {
        byte[] utf8 = number.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                number,
                number.substring(0, 14),
                number.substring(4),
                Base64.getEncoder().withoutPadding().encodeToString(utf8),
                HexFormat.of().formatHex(utf8),
                URLEncoder.encode("{" + number, StandardCharsets.UTF_8),
                new String(number.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1));
    }
}
