package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.verifier.CheckQr;
import cn.jiazhu.application.verifier.CheckQr.Answer;
import cn.jiazhu.domain.qr.QrText;
import cn.jiazhu.domain.verification.FileReading;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Files and texts changed by chance, each target for minutes: `mvn test -P fuzz -Dfuzz.minutes=60`. What gets an
/// answer not heard before is changed further. A finding is an exception, more than a second, or too good an answer;
/// it is kept in `target/fuzz-findings`.
class Fuzzing {

    private static final Duration TIME =
            Duration.ofSeconds((long) (60 * Double.parseDouble(System.getProperty("fuzz.minutes", "5"))));
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final long LONGEST = 1_000_000_000;
    private static final int LARGEST_CORPUS = 2_000;
    private static final Path FINDINGS = Path.of("../fuzz-findings");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(SEED);
    private final Mutations mutations = new Mutations(random);

    /// Bytes of a ZIP, its headers and all.
    @Test
    void archives() throws IOException {
        fuzz("archives", made(OfdAttacks.all(), Issued.Sample.OFD), mutations::changed, this::ofd);
    }

    /// Parts of an OFD, packed as they should be.
    @Test
    void ofds() throws IOException {
        fuzz("ofds", made(OfdAttacks.all(), Issued.Sample.OFD), this::repacked, this::ofd);
    }

    /// What stands behind the issued bytes, with tables that fit and tables that do not.
    @Test
    void pdfs() throws IOException {
        List<byte[]> corpus = PdfAttacks.all().stream()
                .map(variant -> variant.made().apply(Issued.Sample.PDF.bytes()))
                .toList();
        fuzz("pdfs", corpus, this::appended, this::pdf);
    }

    /// The text of a QR; its address is not signed.
    @Test
    void payloads() throws IOException {
        CheckQr check = CopyQrProperties.checking(KnownKeys.SIGNER.keys());
        CopyQr qr = new CopyQr(Copies.ADDRESS, KnownKeys.SIGNER);
        List<QrText> originals =
                Copies.various().stream().map(copies -> qr.of(copies.copy())).toList();
        List<byte[]> corpus = originals.stream()
                .map(text -> text.toString().getBytes(StandardCharsets.UTF_8))
                .toList();
        fuzz("payloads", corpus, mutations::changed, bytes -> {
            Answer answer = check.check(new String(bytes, StandardCharsets.UTF_8));
            if (answer instanceof Answer.Signed signed) {
                assertThat(originals)
                        .anyMatch(text -> text.payload().equals(signed.text().payload())
                                && text.code().equals(signed.text().code()));
            }
            return answer.getClass().getSimpleName();
        });
    }

    private String ofd(byte[] file) {
        Optional<FileReading> reading = Issued.Sample.OFD.read(file);
        if (reading.isPresent() && counts(reading.orElseThrow(), file, Issued.Sample.OFD)) {
            Map<String, byte[]> seen = OfdFile.read(file).entries();
            OfdFile.read(Issued.Sample.OFD.bytes()).entries().forEach((path, content) -> {
                if (!path.equals(OfdFile.SIGNATURES)) {
                    assertThat(seen.get(path)).as("the JDK's view of " + path).isEqualTo(content);
                }
            });
        }
        return said(reading);
    }

    private String pdf(byte[] file) {
        Optional<FileReading> reading = Issued.Sample.PDF.read(file);
        if (reading.isPresent() && counts(reading.orElseThrow(), file, Issued.Sample.PDF)) {
            assertThat(file).startsWith(Issued.Sample.PDF.bytes());
        }
        return said(reading);
    }

    /// Whether the answer says that the original is whole.
    private static boolean counts(FileReading reading, byte[] file, Issued issued) {
        return switch (reading) {
            case FileReading.Exact() -> {
                assertThat(file).isEqualTo(issued.bytes());
                yield true;
            }
            case FileReading.Evidence _, FileReading.Added _, FileReading.Covered _ -> true;
            case FileReading.Altered _ -> false;
        };
    }

    private static String said(Optional<FileReading> reading) {
        return reading.map(Object::toString).orElse("Broken").replaceAll("\\d+", "0");
    }

    private void fuzz(String name, List<byte[]> seeds, UnaryOperator<byte[]> change, Function<byte[], String> target)
            throws IOException {
        List<byte[]> corpus = new ArrayList<>(seeds);
        Set<String> heard = new HashSet<>();
        List<String> findings = new ArrayList<>();
        long end = System.nanoTime() + TIME.toNanos();
        long tries = 0;
        for (; System.nanoTime() < end; tries++) {
            byte[] input = change.apply(corpus.get(random.nextInt(corpus.size())));
            long before = THREADS.getCurrentThreadCpuTime();
            try {
                String answer = target.apply(input);
                if (heard.add(answer) && corpus.size() < LARGEST_CORPUS) {
                    corpus.add(input);
                }
                if (THREADS.getCurrentThreadCpuTime() - before > LONGEST) {
                    findings.add(kept(name, input, "more than a second"));
                }
            } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError e) {
                findings.add(kept(name, input, e.toString()));
            }
        }
        System.out.printf("fuzz %s: %,d tries, %d answers, %d findings%n", name, tries, heard.size(), findings.size());
        assertThat(findings).isEmpty();
    }

    private static String kept(String name, byte[] input, String why) throws IOException {
        Files.createDirectories(FINDINGS);
        Path file = FINDINGS.resolve(name + "-" + Integer.toHexString(Arrays.hashCode(input)));
        Files.write(file, input);
        return file.getFileName() + ": " + why;
    }

    private static List<byte[]> made(List<Attack> attacks, Issued issued) {
        return attacks.stream().map(attack -> attack.on(issued)).toList();
    }

    /// One part changed, its name or its content; unreadable ones change as bytes.
    private byte[] repacked(byte[] file) {
        try {
            Zip zip = Zip.of(file);
            List<String> paths = List.copyOf(OfdFile.read(file).entries().keySet());
            String path = random.nextInt(3) == 0
                    ? paths.get(random.nextInt(paths.size()))
                    : paths.stream()
                            .filter(part -> part.contains("Sign"))
                            .skip(random.nextInt(2))
                            .findFirst()
                            .orElse("OFD.xml");
            if (random.nextInt(8) == 0) {
                byte[] name = mutations.changed(path.getBytes(StandardCharsets.UTF_8));
                return zip.add(new String(name, StandardCharsets.UTF_8), zip.content(path))
                        .saved();
            }
            return zip.put(path, mutations.changed(zip.content(path))).saved();
        } catch (RuntimeException _) {
            return mutations.changed(file);
        }
    }

    private byte[] appended(byte[] file) {
        int issued = Issued.Sample.PDF.bytes().length;
        byte[] tail = mutations.changed(Arrays.copyOfRange(file, Math.min(issued, file.length), file.length));
        if (random.nextInt(4) == 0) {
            return Mutations.concatenated(Issued.Sample.PDF.bytes(), tail);
        }
        return Mutations.rebuilt(Issued.Sample.PDF.bytes(), tail);
    }
}
