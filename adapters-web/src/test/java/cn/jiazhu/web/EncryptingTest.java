package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.World;
import cn.jiazhu.web.Web.Encryption.Pem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Two PEM files make the pages encrypted, or nobody is served.
class EncryptingTest {

    private static final char[] PASSWORD = "password".toCharArray();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"EC, TLSv1.3", "RSA, TLSv1.3", "EC, TLSv1.2", "RSA, TLSv1.2"})
    void pages_are_encrypted(String algorithm, String version) throws Exception {
        Pem files = made(algorithm, "36500");
        try (var site = Site.encrypted(World.fresh(), files);
                var client = client(files.certificate(), version)) {
            var answer = client.send(request(site), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo(version);
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(age -> assertThat(age).startsWith("max-age="));
        }
    }

    @Test
    void older_versions_are_not_spoken() throws Exception {
        Pem files = made("EC", "36500");
        try (var site = Site.encrypted(World.fresh(), files);
                var client = client(files.certificate(), "TLSv1.1")) {
            assertThatThrownBy(() -> client.send(request(site), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void the_key_of_another_certificate_is_refused() throws Exception {
        Pem one = made("EC", "36500");
        Pem other = made("EC", "36500");
        refused(new Pem(one.certificate(), other.key()), "tls.key is not the key of tls.certificate");
    }

    @Test
    void a_certificate_that_has_expired_is_refused() throws Exception {
        refused(made("EC", "1"), "tls.certificate has expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n"})
    void what_is_no_key_is_refused(String text) throws Exception {
        Path key = Files.writeString(folder.resolve("bad.pem"), text);
        refused(new Pem(made("EC", "36500").certificate(), key), "tls.key is no PKCS#8 key");
    }

    @Test
    void files_that_are_not_there_are_refused() throws Exception {
        Pem files = made("EC", "36500");
        Path nowhere = folder.resolve("nowhere.pem");
        refused(new Pem(nowhere, files.key()), "tls.certificate cannot be read");
        refused(new Pem(files.certificate(), nowhere), "tls.key cannot be read");
    }

    private static void refused(Pem files, String why) {
        assertThatThrownBy(() -> Encrypting.with(files, Instant.now()))
                .isInstanceOf(Web.Unfit.class)
                .hasMessageContaining(why);
    }

    private static HttpRequest request(Site site) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + site.port() + "/"))
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    /// By the JDK's own tool: ten days old, good for so many days.
    private Pem made(String algorithm, String days) throws Exception {
        Path store = Files.createTempFile(folder, "store", ".p12");
        Files.delete(store);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of("-genkeypair", "-alias", "server", "-keyalg", algorithm, "-dname", "CN=localhost"));
        command.addAll(List.of("-ext", "SAN=dns:localhost", "-startdate", "-10d", "-validity", days));
        command.addAll(
                List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD), "-keystore", store.toString()));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        Path certificate = store.resolveSibling(store.getFileName() + ".crt");
        Path key = store.resolveSibling(store.getFileName() + ".key");
        Files.writeString(
                certificate, pem("CERTIFICATE", keys.getCertificate("server").getEncoded()));
        Files.writeString(
                key, pem("PRIVATE KEY", keys.getKey("server", PASSWORD).getEncoded()));
        return new Pem(certificate, key);
    }

    private static String pem(String name, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(name, text, name);
    }

    private static HttpClient client(Path trusted, String version) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setCertificateEntry(
                "server",
                java.security.cert.CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(trusted))));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(context)
                .sslParameters(new SSLParameters(null, new String[] {version}))
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }
}
