package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DocumentReader;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.verification.Statement;
import cn.jiazhu.render.reading.ForeignFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What both files and the QR of a copy say, laid side by side.
class StatementsTest {

    private final DocumentReader reader = ForeignFiles.reader();

    @Test
    void both_files_and_the_qr_state_the_same() {
        Stream.of(Copies.sample(), Copies.fullest()).map(Copies::copy).forEach(copy -> {
            Made made = Made.of(copy);
            assertThat(Statement.differences(List.of(stated(made.pdf()), stated(made.ofd()), qr(copy))))
                    .isEmpty();
            assertThat(stated(made.pdf()).facts().get(Statement.CLAIM))
                    .isEqualTo(new Statement.Value(Made.MAKER.claim(copy).hex(), false));
        });
    }

    @Test
    void a_name_changed_in_one_file_is_named() {
        AnnotatedCopy copy = Copies.sample().copy();
        Made made = Made.of(copy);
        String name = copy.facts().name().text();
        byte[] forged = replaced(made.pdf(), "\"CZZT\":\"" + name, "\"CZZT\":\"王" + name.substring(1));

        assertThat(Statement.differences(List.of(stated(forged), stated(made.ofd()), qr(copy))))
                .containsExactly("CZZT");
    }

    @Test
    void of_two_statements_in_a_pdf_the_last_counts() {
        AnnotatedCopy copy = Copies.sample().copy();
        byte[] pdf = Made.of(copy).pdf();
        String more = "\n{\"ZZLXDM\":\"x\",\"CZZT\":\"a\\\\\\\"b\",\"specialties\":[]}\n";
        var both = Stream.of(pdf, more.getBytes(StandardCharsets.UTF_8))
                .collect(java.io.ByteArrayOutputStream::new, (out, part) -> out.writeBytes(part), (_, _) -> {});

        assertThat(stated(both.toByteArray()).facts().get("CZZT")).isEqualTo(new Statement.Value("a\\\"b", false));
    }

    @Test
    void what_is_spelt_in_another_way_is_not_read() {
        byte[] pdf = Made.of(Copies.sample().copy()).pdf();

        Stream.of(
                        replaced(pdf, "\"CZZT\":\"", "\"CZZT\": \""),
                        replaced(pdf, "\"CZZT\":\"", "\"CZZT\":\\\""),
                        new byte[] {1})
                .forEach(file -> assertThat(reader.statement(Bytes.of(file))).isEmpty());
    }

    private Statement stated(byte[] file) {
        return reader.statement(Bytes.of(file)).orElseThrow();
    }

    private static Statement qr(AnnotatedCopy copy) {
        return Statement.of(new CopyQr(Copies.ADDRESS, KnownKeys.SIGNER).of(copy));
    }

    /// Byte by byte: Latin-1 keeps them all.
    private static byte[] replaced(byte[] file, String from, String to) {
        return latin(file)
                .replace(latin(from.getBytes(StandardCharsets.UTF_8)), latin(to.getBytes(StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
