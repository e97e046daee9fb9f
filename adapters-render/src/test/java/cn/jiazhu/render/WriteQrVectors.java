package cn.jiazhu.render;

import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Signer.KeyRole;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.qr.QrText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

/// Writes `qr-vectors.json` of the documents anew; the same bytes each time, and never again once others rely on them.
final class WriteQrVectors {

    private static final CopyQr QR = new CopyQr(Copies.ADDRESS, KnownKeys.SIGNER);

    private final List<String> vectors = new ArrayList<>();

    private WriteQrVectors() {}

    public static void main(String... file) throws IOException {
        var writing = new WriteQrVectors();
        writing.good();
        writing.bad();
        Files.writeString(Path.of(file[0]), writing.json());
    }

    private void good() {
        Copies old = Copies.sample();
        signed(Copies.sample().copy());
        signed(Copies.costEngineer().copy());
        signed(new Copies(old.type(), FactsSamples.withNumber(old.facts(), "陕161141556894"), old.purpose())
                .specialties(1)
                .copy());
        signed(Copies.fullest().copy());
        signed(Copies.sample().name("李䶮㐂·Ann Lee").purpose("", "").copy());
        signed(Copies.fullest().name("𠮷".repeat(36)).copy());
    }

    private void bad() {
        String text = QR.of(Copies.sample().copy()).toString();
        String other = QR.of(Copies.sample().copy(3, 1742, "000000000000002")).toString();
        int digits = text.indexOf('#') + 1;
        String address = text.substring(0, digits);
        refused(other.substring(0, other.indexOf('#') + 1) + text.substring(digits), "FORGED", "");
        refused(changed(text, text.length() - 1), "FORGED", "");
        refused(changed(text, digits + 60), "FORGED", "");
        String unknownKey = new CopyQr(Copies.ADDRESS, renumbered())
                .of(Copies.sample().copy())
                .toString();
        refused(unknownKey, "KEY_UNKNOWN", "");
        refused(text.substring(0, digits - 1), "UNREADABLE", "digits");
        refused(address + "9".repeat(17) + text.substring(digits + 17), "UNREADABLE", "digits");
        refused(text + "000", "UNREADABLE", "digits");
        refused(text.substring(0, text.length() - 1), "UNREADABLE", "digits");
        refused(address + "1" + text.substring(digits + 1), "UNREADABLE", "version");
        refused(text.replace("H8WE", "H8WF"), "UNREADABLE", "code");
        refused(text.replace("7K3M", "7k3m"), "UNREADABLE", "address");
    }

    private void signed(AnnotatedCopy copy) {
        QrText text = QR.of(copy);
        var statement = text.payload().statement();
        vectors.add("""
                {"answer": "SIGNED", "text": "%s",
                    "type": "%s", "name": "%s", "number": "%s", "first": "%s", "last": "%s", "ordinal": %d,
                    "specialties": "%s", "purpose": "%s", "recipient": "%s", "claim": "%s"}""".formatted(
                        text,
                        statement.type().shortName(),
                        statement.name().text(),
                        statement.number(),
                        statement.first(),
                        statement.last(),
                        statement.ordinal(),
                        statement.specialties().stream()
                                .map(specialty -> specialty.name() + " " + specialty.last())
                                .collect(Collectors.joining("; ")),
                        statement.purpose().text(),
                        statement.recipient().text(),
                        statement.claim()));
    }

    private void refused(String text, String answer, String field) {
        vectors.add(
                field.isEmpty()
                        ? "{\"answer\": \"%s\", \"text\": \"%s\"}".formatted(answer, text)
                        : "{\"answer\": \"%s\", \"field\": \"%s\", \"text\": \"%s\"}".formatted(answer, field, text));
    }

    private static KnownKeys renumbered() {
        var keys = new EnumMap<KeyRole, Signer.Key>(KnownKeys.SIGNER.today());
        keys.replaceAll((role, key) -> new Signer.Key(9, role, key.chain()));
        return new KnownKeys(KnownKeys.SIGNER.pairs(), keys);
    }

    private static String changed(String text, int at) {
        char digit = text.charAt(at) == '1' ? '2' : '1';
        return text.substring(0, at) + digit + text.substring(at + 1);
    }

    private String json() {
        var key = KnownKeys.SIGNER.key(KeyRole.QR);
        String chain = key.chain().stream()
                .map(der -> '"' + Base64.getEncoder().encodeToString(der.array()) + '"')
                .collect(Collectors.joining(", "));
        return """
                {
                "keys": [{"id": %d, "role": "QR", "certificates": [%s]}],
                "vectors": [
                %s
                ]
                }
                """.formatted(key.id(), chain, String.join(",\n", vectors));
    }
}
