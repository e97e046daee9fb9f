package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Signer.KeyRole;
import cn.jiazhu.render.Rendering.Keys;
import cn.jiazhu.render.Rendering.Unfit;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeysTest {

    private static final Instant NOW = Instant.parse("2026-03-09T02:15:30Z");
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path parent;

    private Path folder = Path.of("");
    private Keys keys = new Keys(folder, "", RANDOM);

    @BeforeEach
    void inAFolderOfTheirOwn() {
        folder = parent.resolve("keys");
        keys = new Keys(folder, "", RANDOM);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_key_signs_its_certificate_verifies_in_the_words_of_java(KeyRole role) throws Exception {
        Signer signer = keys.openForSandbox(NOW);
        byte[] message = "message".getBytes(StandardCharsets.UTF_8);
        Signer.Key key = signer.key(role);
        Bytes digest = Algorithm.of(role) == Algorithm.SM2
                ? Sm2.of(key).digest(message)
                : Bytes.of(java.security.MessageDigest.getInstance("SHA-256").digest(message));
        Bytes signature = signer.sign(role, digest);
        assertThat(verified(key, message, signature)).isTrue();
        assertThat(verified(key, new byte[1], signature)).isFalse();
    }

    @Test
    void many_threads_sign_at_once() throws Exception {
        Signer signer = keys.openForSandbox(NOW);
        Callable<Boolean> signing = () -> {
            for (byte i = 0; i < 20; i++) {
                var digest = Bytes.of(new byte[] {
                    i, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
                });
                for (KeyRole role : KeyRole.values()) {
                    var own = Chain.of(signer.key(role)).own();
                    if (!Algorithm.of(role).verifies(own, digest, signer.sign(role, digest))) {
                        return false;
                    }
                }
            }
            return true;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var outcome :
                    threads.invokeAll(Stream.generate(() -> signing).limit(8).toList())) {
                assertThat(outcome.get()).isTrue();
            }
        }
    }

    @Test
    void demo_keys_are_made_once_and_for_their_owner_only() throws Exception {
        Signer first = keys.openForSandbox(NOW);
        assertThat(keys.openForSandbox(NOW).keys()).isEqualTo(first.keys());
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSize(7)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
        try (var left = Files.list(parent)) {
            assertThat(left).containsExactly(folder);
        }
    }

    @Test
    void two_that_start_at_once_get_the_same_keys() throws Exception {
        Callable<List<Signer.Key>> start = () -> keys.openForSandbox(NOW).keys();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(start);
            assertThat(one.get()).isEqualTo(start.call());
        }
    }

    @Test
    void production_refuses_demo_keys_and_keys_that_are_not_there() throws Exception {
        keys.openForSandbox(NOW);
        assertThatThrownBy(() -> keys.open(NOW))
                .isInstanceOf(Unfit.class)
                .hasMessage("pdf-1: a demo key, seal-2: a demo key, qr-3: a demo key");
        Files.delete(folder.resolve("qr-3.p12"));
        assertThatThrownBy(() -> keys.openForSandbox(NOW)).hasMessage("no key for QR");
        assertThatThrownBy(() -> new Keys(parent.resolve("none"), "wrong", RANDOM).open(NOW))
                .isInstanceOf(Unfit.class);
    }

    @Test
    void a_certificate_out_of_date_is_refused() {
        keys.openForSandbox(NOW);
        assertThatThrownBy(() -> keys.openForSandbox(NOW.plus(Duration.ofDays(9_000))))
                .hasMessageContaining("pdf-1: a certificate out of date");
    }

    @Test
    void a_key_with_the_certificate_of_another_is_refused() throws IOException {
        keys.openForSandbox(NOW);
        Files.copy(folder.resolve("seal-2.pem"), folder.resolve("qr-3.pem"), REPLACING);
        assertThatThrownBy(() -> keys.openForSandbox(NOW)).hasMessage("qr-3: the key does not match its certificate");
    }

    @Test
    void a_chain_that_leads_to_no_root_is_refused() throws IOException {
        keys.openForSandbox(NOW);
        Chain chain = Chain.ofPem(Files.readString(folder.resolve("pdf-1.pem")));
        Files.writeString(folder.resolve("pdf-1.pem"), new Chain(List.of(chain.own())).pem());
        assertThatThrownBy(() -> keys.openForSandbox(NOW)).hasMessage("pdf-1: its certificates do not lead to a root");
    }

    @Test
    void a_wrong_password_is_told_without_it() {
        keys.openForSandbox(NOW);
        assertThatThrownBy(() -> new Keys(folder, "not-the-password", RANDOM).open(NOW))
                .hasMessage("pdf-1.p12 cannot be opened with its password")
                .hasNoCause();
    }

    @Test
    void a_new_key_signs_once_it_is_certified_and_the_old_one_stays_known() throws Exception {
        Signer.Key old = keys.openForSandbox(NOW).key(KeyRole.SEAL);
        assertThat(keys.create(KeyRole.SEAL)).isEqualTo("seal-4");
        assertThat(keys.openForSandbox(NOW).key(KeyRole.SEAL)).isEqualTo(old);

        new DemoAuthority(Algorithm.SM2, NOW, RANDOM).issue(KeyFolder.at(folder, "", Device.none()), KeyRole.SEAL);
        Signer signer = keys.openForSandbox(NOW);
        assertThat(signer.key(KeyRole.SEAL).id()).isEqualTo(5);
        assertThat(signer.keys()).contains(old, signer.key(KeyRole.SEAL)).hasSize(4);

        Files.delete(folder.resolve("seal-2.p12"));
        assertThat(keys.openForSandbox(NOW).keys()).contains(old);
    }

    @Test
    void a_request_for_a_certificate_is_signed_by_its_key() throws Exception {
        String name = keys.create(KeyRole.SEAL);
        String text = keys.request(name, "CN=示例发证机关,C=CN");
        try (var parser = new PEMParser(new StringReader(text))) {
            var request = (PKCS10CertificationRequest) parser.readObject();
            assertThat(request.getSubject()).hasToString("CN=示例发证机关,C=CN");
            var verifying = new JcaContentVerifierProviderBuilder().setProvider(Algorithm.PROVIDER);
            assertThat(request.isSignatureValid(verifying.build(request.getSubjectPublicKeyInfo())))
                    .isTrue();
        }
        assertThatThrownBy(() -> keys.request("pdf-9", "CN=x")).hasMessage("no key pdf-9");
        assertThatThrownBy(() -> keys.request(name, "x")).isInstanceOf(Unfit.class);
    }

    @Test
    void the_list_tells_of_each_key_what_is_public() {
        keys.openForSandbox(NOW);
        keys.create(KeyRole.PDF);
        assertThat(keys.list()).extracting(Keys.Line::name).containsExactly("pdf-1", "seal-2", "qr-3", "pdf-4");
        var first = keys.list().getFirst().certificate().orElseThrow();
        assertThat(first.subject()).contains("演示发证机关");
        assertThat(first.fingerprint()).hasSize(64);
        assertThat(keys.list().getLast().certificate()).isEmpty();
    }

    private static final java.nio.file.CopyOption REPLACING = java.nio.file.StandardCopyOption.REPLACE_EXISTING;

    private static boolean verified(Signer.Key key, byte[] message, Bytes signature) throws GeneralSecurityException {
        var certificate = new JcaX509CertificateConverter()
                .setProvider(Algorithm.PROVIDER)
                .getCertificate(Chain.of(key).own());
        String words = Algorithm.of(key.role()).certificateSignature();
        var verifier = Signature.getInstance(words, Algorithm.PROVIDER);
        verifier.initVerify(certificate);
        verifier.update(message);
        return verifier.verify(signature.array());
    }
}
