package cn.jiazhu.platform;

import cn.jiazhu.application.port.BatchReader;
import cn.jiazhu.application.port.BatchReader.Opened;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.certificate.CertificateTypes;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What a reporter has signed: `reporter`, `batch`, `sent_at` and `items`. Who says something else than a batch is told
/// where, and nothing of it is taken; a value that cannot be is a refused report beside good ones.
final class BatchFields {

    private static final Set<String> NAMES = Set.of("reporter", "batch", "sent_at", "items");
    private static final String UUID_FORM =
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(8_000_000)
                            .maxNumberLength(30)
                            .maxNameLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private BatchFields() {}

    static Opened read(String signer, byte[] payload, CertificateTypes types) {
        JsonNode batch = object(json(payload), "", NAMES);
        String number = text(batch, "", "batch");
        InvalidValue.unless(number.matches(UUID_FORM), "/batch", Reason.PATTERN);
        Instant at = instant(text(batch, "", "sent_at"), "/sent_at");
        JsonNode items = batch.path("items");
        InvalidValue.unless(items.isArray(), "/items", items.isMissingNode() ? Reason.EMPTY : Reason.PATTERN);
        if (!text(batch, "", "reporter").equals(signer)) {
            return new Opened.NotSigned();
        }
        if (items.size() > BatchReader.MOST) {
            return new Opened.TooMany();
        }
        List<SentItem> reports = new ArrayList<>();
        for (JsonNode item : items) {
            reports.add(SentItem.of(item, reports.size(), signer, types));
        }
        return new Opened.Sent(signer, UUID.fromString(number), at, content(items), new SentBatch(reports));
    }

    /// @throws InvalidValue unless it is an object with no other fields than these
    static JsonNode object(JsonNode node, String place, Set<String> fields) {
        InvalidValue.unless(node.isObject(), place.isEmpty() ? "payload" : place, Reason.PATTERN);
        node.fieldNames()
                .forEachRemaining(name -> InvalidValue.unless(
                        fields.contains(name),
                        place + "/" + (name.matches("[A-Za-z_-]{1,30}") ? name : "?"),
                        Reason.UNKNOWN));
        return node;
    }

    /// Empty when absent.
    static String text(JsonNode object, String place, String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        InvalidValue.unless(value.isTextual(), place + "/" + field, Reason.PATTERN);
        return value.textValue();
    }

    /// As RFC 3339 writes it.
    static Instant instant(String text, String field) {
        InvalidValue.unless(!text.isEmpty(), field, Reason.EMPTY);
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            InvalidValue.unless(time.getYear() >= 1900 && time.getYear() < 2200, field, Reason.RANGE);
            return time.toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException _) {
            throw new InvalidValue(field, Reason.PATTERN);
        }
    }

    private static JsonNode json(byte[] payload) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
            return JSON.readTree(text);
        } catch (JsonProcessingException | CharacterCodingException _) {
            throw new InvalidValue("payload", Reason.PATTERN);
        }
    }

    private static Digest content(JsonNode items) {
        return Bytes.utf8(items.toString()).sha256();
    }
}
