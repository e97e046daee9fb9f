package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.JudgedBy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys on a device, as SoftHSM plays one.
@JudgedBy({"softhsm2-util", "softhsm2-dump-file"})
class DeviceTest {

    private static final String PIN = "0246813579";
    private static final Pattern SLOT = Pattern.compile("reassigned to slot ([0-9]+)");

    @TempDir
    private Path folder;

    private String slot = "";

    @BeforeEach
    void initialise() throws IOException {
        Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + folder.resolve("tokens") + "\n");
        String said =
                run("softhsm2-util", "--init-token", "--free", "--label", "issuer", "--pin", PIN, "--so-pin", PIN);
        slot = SLOT.matcher(said)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @JudgedBy({"pdfsig", "certutil"})
    void a_key_is_made_there_certified_and_signs_documents_without_leaving() throws IOException {
        assertThat(issuer("life", library(), slot, PIN).lines())
                .containsExactly(
                        "made [pdf-1, seal-2, qr-3]",
                        "files [password, qr-3.p12, seal-2.p12]",
                        "request true",
                        "listed [pdf-1, seal-2, qr-3]",
                        "signatures 200");
        assertThat(attribute("CKA_SENSITIVE")).as("the device's own records").containsExactly("TRUE");
        assertThat(attribute("CKA_EXTRACTABLE")).containsExactly("FALSE");
        String nss = "sql:" + Files.createDirectory(folder.resolve("nss"));
        run("certutil", "-N", "-d", nss, "--empty-password");
        run(
                "certutil",
                "-A",
                "-d",
                nss,
                "-n",
                "root",
                "-t",
                "C,C,C",
                "-i",
                folder.resolve("root.pem").toString());
        String said = run("pdfsig", "-nssdir", nss, folder.resolve("device.pdf").toString());
        assertThat(said).contains("Signature is Valid.", "Certificate is Trusted.", "Total document signed");
    }

    @Test
    void what_is_wrong_is_said_with_its_cure_and_without_the_pin() throws IOException {
        Files.createDirectory(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys/password"), "a password of the folder");
        assertThat(issuer("open", library(), slot, "9876543210"))
                .contains("unfit: the device refuses the PIN (CKR_PIN_INCORRECT); look it up before the next start")
                .doesNotContain("9876543210");
        assertThat(issuer("open", library(), "7", PIN))
                .contains("unfit: the device does not answer at its slot 7")
                .doesNotContain(PIN);
        assertThat(issuer("open", "/nowhere/lib.so", slot, PIN))
                .contains("unfit: no PKCS#11 library /nowhere/lib.so; it comes with the device");
        assertThat(issuer("open", folder.resolve("softhsm2.conf").toString(), slot, PIN))
                .contains("unfit: the device does not answer at its slot")
                .doesNotContain(PIN);
        assertThat(issuer("open", library(), slot, PIN)).contains("unfit: no key for PDF, no key for SEAL");
    }

    /// Of every private key on the device.
    private List<String> attribute(String name) throws IOException {
        var value = Pattern.compile(name + "\\R.*boolean attribute\\R[0-9a-f]+ +(TRUE|FALSE)");
        try (var files = Files.walk(folder.resolve("tokens"))) {
            return files.filter(file -> file.toString().endsWith(".object"))
                    .map(file -> run("sh", "-c", "softhsm2-dump-file $0 || true", file.toString()))
                    .flatMap(dump -> value.matcher(dump).results())
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    private String issuer(String what, String library, String slot, String pin) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return run(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                SignOnDevice.class.getName(),
                what,
                folder.toString(),
                library,
                slot,
                pin);
    }

    private String run(String... command) {
        var program = new ProcessBuilder(command);
        program.environment()
                .put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        return Programs.run(program);
    }

    /// Where the distributions put it.
    private static String library() throws IOException {
        try (var found = Files.find(Path.of("/usr"), 5, (path, _) -> path.endsWith("softhsm/libsofthsm2.so"))) {
            return found.findFirst().orElseThrow().toString();
        }
    }
}
