package cn.jiazhu.application.port;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.operator.FileImportId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Files in memory. In a registry file each line is the number of a sample person, who is registered, or has changed
/// employers; whatever else it says is refused. Images whose bytes are no `PK` are in no ZIP file.
public final class InMemoryHandedIn implements HandedIn {

    /// After a number: with another employer.
    public static final String CHANGED = "changed";

    /// After a number: under the registration number of the first person.
    public static final String INTRUDING = "intruding";

    /// So much is enough for a test.
    public static final int MOST = 100_000;

    private final Map<FileImportId, Map<Part, Bytes>> files = new ConcurrentHashMap<>();

    @Override
    public Optional<Digest> keep(FileImportId id, Part part, InputStream in, long most) {
        try {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                return Optional.empty();
            }
            files.computeIfAbsent(id, _ -> new ConcurrentHashMap<>()).put(part, Bytes.of(bytes));
            return Optional.of(Bytes.of(bytes).sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<RegistrySource> open(FileImportId id) {
        var parts = files.getOrDefault(id, Map.of());
        return text(parts, Part.IMAGES)
                        .filter(images -> !images.startsWith("PK"))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(
                        source(text(parts, Part.REGISTRY).orElseThrow().lines().toList()));
    }

    private static RegistrySource source(List<String> lines) {
        var items = new ArrayList<Item>();
        for (String line : lines) {
            items.add(item(items.size() + 2, line));
        }
        return new ListedSource(items, Map.of());
    }

    private static Item item(long line, String text) {
        if (!text.matches("[0-9]{1,3}( (" + CHANGED + '|' + INTRUDING + "))?")) {
            return new Item.Refused(line, "number", text, RegistrySource.Reason.PATTERN);
        }
        String[] words = text.split(" ", 2);
        Facts facts = Samples.facts(Integer.parseInt(words[0]));
        return new Item.Read(line, Samples.report(told(facts, words.length == 1 ? "" : words[1])));
    }

    private static Facts told(Facts facts, String how) {
        return switch (how) {
            case CHANGED -> FactsSamples.withEmployer(facts, "乙建筑有限公司");
            case INTRUDING ->
                FactsSamples.withNumber(facts, Samples.facts(1).number().text());
            default -> facts;
        };
    }

    private static Optional<String> text(Map<Part, Bytes> parts, Part part) {
        return Optional.ofNullable(parts.get(part)).map(bytes -> new String(bytes.array(), StandardCharsets.UTF_8));
    }

    @Override
    public List<Held> all() {
        return files.keySet().stream().map(id -> new Held(id, Instant.EPOCH)).toList();
    }

    @Override
    public void remove(FileImportId id) {
        files.remove(id);
    }
}
