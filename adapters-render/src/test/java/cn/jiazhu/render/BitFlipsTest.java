package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// One bit changed, anywhere: never the issued file, and never that with evidence.
class BitFlipsTest {

    private static final int FLIPS = 10_000;
    private static final long SEED = 20_261_201;

    /// From the first byte to before the last.
    private record Region(int start, int end) {}

    private final Random random = new Random(SEED);

    @Test
    void no_bit_of_a_pdf_can_change_unseen() throws IOException {
        String pdf = latin(Issued.Sample.PDF);
        flip(
                Issued.Sample.PDF,
                "pdf",
                regions(
                        pdf,
                        Map.of(
                                "comment", List.of("\n", "\n"),
                                "first object", List.of("1 0 obj", "endobj"),
                                "stream", List.of("stream\n", "endstream"),
                                "signature", List.of("/Contents<", ">"),
                                "byte range", List.of("/ByteRange", "]"),
                                "attachment", List.of("KZ_verificationCode", "}"),
                                "table", List.of("\nxref\n", "trailer"),
                                "trailer", List.of("trailer", "%%EOF"))));
    }

    @Test
    void no_bit_of_an_ofd_can_change_unseen() throws IOException {
        String ofd = latin(Issued.Sample.OFD);
        flip(
                Issued.Sample.OFD,
                "ofd",
                regions(
                        ofd,
                        Map.of(
                                "stored part", List.of("<ofd:OFD", "</ofd:OFD>"),
                                "local header", List.of("PK\3\4", "OFD.xml"),
                                "deflated part", List.of("Doc_0/Tpls", "PK\3\4"),
                                "picture", List.of("photo.jpg", "PK\3\4"),
                                "seal", List.of("Sign_0/Seal.esl", "PK\3\4"),
                                "signature", List.of("SignedValue.dat0", "PK\1\2"),
                                "directory", List.of("PK\1\2", "PK\5\6"),
                                "directory's end", List.of("PK\5\6", ""))));
    }

    /// Here the issued bytes are whole, and something else is behind them.
    @Test
    void no_bit_makes_an_addition_into_evidence() {
        byte[] added = PdfAttacks.annotation(new Appending(Issued.Sample.PDF.bytes()), "Stamp", PdfAttacks.MARGIN, "")
                .saved();
        for (int i = 0; i < FLIPS / 10; i++) {
            int from = Issued.Sample.PDF.bytes().length;
            byte[] flipped = flipped(added, new Region(from, added.length));
            assertThat(Issued.Sample.PDF.answer(flipped)).isNotIn("Exact", "Evidence");
        }
    }

    private void flip(Issued issued, String format, Map<String, Region> regions) throws IOException {
        Map<String, Integer> answers = new TreeMap<>();
        regions.put("anywhere", new Region(0, issued.bytes().length));
        var places = List.copyOf(regions.entrySet());
        for (int i = 0; i < FLIPS; i++) {
            var region = places.get(Math.min(i * 2 * places.size() / FLIPS, places.size() - 1));
            String answer = issued.answer(flipped(issued.bytes(), region.getValue()));
            answers.merge(region.getKey() + "\t" + answer, 1, Integer::sum);
            assertThat(answer).isNotIn("Exact", "Evidence");
        }
        List<String> rows = new ArrayList<>();
        answers.forEach((name, times) -> rows.add(format + "\t" + name + "\t" + times));
        Files.write(Path.of("../bit-flips-" + format + ".tsv"), rows);
    }

    private byte[] flipped(byte[] file, Region region) {
        byte[] flipped = file.clone();
        int at = region.start + random.nextInt(region.end - region.start);
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    /// Between the first place of one word and the next of another.
    private static Map<String, Region> regions(String file, Map<String, List<String>> words) {
        Map<String, Region> regions = new LinkedHashMap<>();
        new TreeMap<>(words).forEach((name, ends) -> {
            int start = file.indexOf(ends.getFirst());
            int end = ends.getLast().isEmpty() ? file.length() : file.indexOf(ends.getLast(), start + 1);
            assertThat(start).as(name).isNotNegative();
            assertThat(end).as(name).isGreaterThan(start);
            regions.put(name, new Region(start, end));
        });
        return regions;
    }

    private static String latin(Issued issued) {
        return new String(issued.bytes(), StandardCharsets.ISO_8859_1);
    }
}
