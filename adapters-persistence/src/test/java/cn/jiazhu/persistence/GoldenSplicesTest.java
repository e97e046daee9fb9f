package cn.jiazhu.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.domain.Digest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Splices stored once, of each certificate type and template, are put together for ever: by us, and by whoever reads
/// the few lines of `expand.py`. The blobs are not kept: for each stands its digest.
class GoldenSplicesTest {

    private static final Path FOLDER = folder();

    @ParameterizedTest
    @ValueSource(strings = {"constructor-1", "cost-engineer-1"})
    void are_put_together_as_on_the_day_they_were_stored(String golden) throws IOException {
        assertThat(expanded(golden)).isEqualTo(recorded(golden));
    }

    @ParameterizedTest
    @ValueSource(strings = {"constructor-1", "cost-engineer-1"})
    void are_put_together_by_others(String golden) throws IOException {
        var python = new ProcessBuilder("python3", "expand.py", golden + ".zip")
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(new String(python.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).lines())
                .containsExactly(
                        recorded(golden).get(Format.PDF), recorded(golden).get(Format.OFD));
    }

    private static Path folder() {
        try {
            var script = Objects.requireNonNull(GoldenSplicesTest.class.getResource("golden/expand.py"));
            return Path.of(script.toURI()).resolve("..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Format, String> expanded(String golden) throws IOException {
        var stored = new EnumMap<Format, byte[]>(Format.class);
        var shelf = new HashMap<Digest, Bytes>();
        try (var zip = new ZipFile(FOLDER.resolve(golden + ".zip").toFile())) {
            for (Format format : Format.values()) {
                String name = format.name().toLowerCase(Locale.ROOT);
                stored.put(format, bytes(zip, name + ".splice"));
                var dictionary = Bytes.of(bytes(zip, name + ".dictionary"));
                shelf.put(dictionary.sha256(), dictionary);
            }
        }
        var digests = new EnumMap<Format, String>(Format.class);
        for (Format format : Format.values()) {
            digests.put(
                    format,
                    Splices.file(format, stored, wanted -> blobs(wanted, shelf))
                            .orElseThrow()
                            .sha256()
                            .hex());
        }
        return digests;
    }

    private static Map<Digest, Bytes> blobs(Set<Digest> wanted, Map<Digest, Bytes> dictionaries) {
        return wanted.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        digest -> Optional.ofNullable(dictionaries.get(digest))
                                .orElse(Bytes.of(HexFormat.of().parseHex(digest.hex())))));
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    /// Lines of a golden's name, a format and a digest.
    private static Map<Format, String> recorded(String golden) throws IOException {
        return Files.readAllLines(FOLDER.resolve("sha256.txt")).stream()
                .map(line -> line.split(" ", -1))
                .filter(words -> words[0].equals(golden))
                .collect(Collectors.toMap(words -> Format.valueOf(words[1]), words -> words[2]));
    }
}
