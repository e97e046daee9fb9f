package cn.jiazhu.web;

import cn.jiazhu.application.holder.Press;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.annotation.IdempotencyKey;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.identity.Ticket;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// What requests say, as values: the only reader of bodies, parameters and ids. Whatever is no such value ends here,
/// with a reason.
final class Requests {

    /// A user name and a password, as typed.
    record Credentials(String userName, String password) {

        @Override
        public String toString() {
            return "credentials";
        }
    }

    /// Which certificate is meant, as its holder reads it off the paper.
    record BindingWanted(CertificateType type, RegistrationNumber number) {

        static BindingWanted of(String type, String number) {
            CertificateType known = CertificateType.parse(type);
            return new BindingWanted(known, RegistrationNumber.parse(number, known));
        }
    }

    /// Where a page of a history begins, and how long it is.
    record PageWanted(AnnotationId after, int limit) {}

    static final int MOST_ENTRIES = 200;

    private static final HeaderName IDEMPOTENCY_KEY = HeaderNames.create("Idempotency-Key");
    private static final int ENTRIES = 50;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_FIELDS = 20;
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,29}");

    /// What a decoder leaves where it found no character.
    private static final int REPLACEMENT = 0xFFFD;

    private static final String UUID_FORM = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(10_000)
                            .maxNumberLength(30)
                            .maxNameLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final int mostBytes;

    Requests(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    Credentials credentials(Call call) {
        JsonNode body = body(call, "userName", "password");
        return new Credentials(required(body, "userName"), required(body, "password"));
    }

    /// What a form sent; its fields are looked at by whoever wants them.
    Form form(Call call) {
        String type = call.header(HeaderNames.CONTENT_TYPE).orElse("");
        if (!type.matches("(?i)application/x-www-form-urlencoded\\s*(;\\s*charset=\"?utf-8\"?\\s*)?")) {
            throw new RequestRefused(ProblemCode.WRONG_TYPE);
        }
        if (!call.request().content().hasEntity()) {
            return Form.EMPTY;
        }
        String body = new String(bytes(call), StandardCharsets.UTF_8);
        var fields = new HashMap<String, String>();
        for (String pair : body.split("&", MOST_FIELDS + 1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (fields.size() >= MOST_FIELDS || !FIELD_NAME.matcher(name).matches()) {
                throw new RequestRefused(ProblemCode.MALFORMED);
            }
            String value = clean(decoded(pair.substring(equals + 1)), name);
            InvalidValue.unless(fields.put(name, value) == null, name, InvalidValue.Reason.PATTERN);
        }
        return new Form(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new RequestRefused(ProblemCode.MALFORMED);
        }
    }

    BindingWanted binding(Call call) {
        JsonNode body = body(call, "type", "number");
        return BindingWanted.of(required(body, "type"), required(body, "number"));
    }

    /// The same from a page.
    BindingWanted binding(Form form) {
        return BindingWanted.of(form.text("type"), form.text("number"));
    }

    Press press(Call call, CertificateId certificate) {
        String key =
                call.header(IDEMPOTENCY_KEY).orElseThrow(() -> new RequestRefused(ProblemCode.IDEMPOTENCY_KEY_MISSING));
        JsonNode body = body(call, "use", "recipient", "until", "whenPossible");
        return new Press(
                certificate,
                new Purpose(text(body, "use"), text(body, "recipient"), until(text(body, "until"))),
                flag(body, "whenPossible"),
                new IdempotencyKey(key));
    }

    /// The same from a page, whose form names the press.
    Press press(Form form, CertificateId certificate) {
        return new Press(
                certificate,
                new Purpose(form.text("use"), form.text("recipient"), until(form.text("until"))),
                form.isChecked("whenPossible"),
                new IdempotencyKey(form.secret("key")));
    }

    Purpose purpose(Call call) {
        return new Purpose(parameter(call, "use"), parameter(call, "recipient"), until(parameter(call, "until")));
    }

    PageWanted page(Call call) {
        String after = parameter(call, "after");
        String limit = parameter(call, "limit");
        InvalidValue.unless(after.isEmpty() || after.matches(UUID_FORM), "after", InvalidValue.Reason.PATTERN);
        InvalidValue.unless(limit.matches("[0-9]{0,4}"), "limit", InvalidValue.Reason.PATTERN);
        int entries = limit.isEmpty() ? ENTRIES : Integer.parseInt(limit);
        InvalidValue.unless(entries >= 1 && entries <= MOST_ENTRIES, "limit", InvalidValue.Reason.RANGE);
        return new PageWanted(
                after.isEmpty() ? AnnotationId.LATEST : new AnnotationId(UUID.fromString(after)), entries);
    }

    /// An id that is none is answered like one that nobody has.
    CertificateId certificate(Call call) {
        return new CertificateId(uuid(call.path("id"), ProblemCode.CERT_NOT_IN_USER_CENTRE));
    }

    AnnotationId annotation(Call call) {
        return new AnnotationId(uuid(call.path("id"), ProblemCode.NOT_FOUND));
    }

    Ticket ticket(Call call) {
        try {
            return new Ticket(call.path("ticket"));
        } catch (InvalidValue _) {
            throw new RequestRefused(ProblemCode.NOT_FOUND);
        }
    }

    private static UUID uuid(String text, ProblemCode otherwise) {
        if (!text.matches(UUID_FORM)) {
            throw new RequestRefused(otherwise);
        }
        return UUID.fromString(text);
    }

    private static LocalDate until(String text) {
        if (text.isEmpty()) {
            return Purpose.NO_SHORTER_END;
        }
        InvalidValue.unless(text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"), "until", InvalidValue.Reason.PATTERN);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new InvalidValue("until", InvalidValue.Reason.RANGE);
        }
    }

    /// A query parameter, given at most once; empty when absent.
    private static String parameter(Call call, String name) {
        List<String> values = call.request().query().all(name, List::of);
        InvalidValue.unless(values.size() <= 1, name, InvalidValue.Reason.PATTERN);
        return clean(values.isEmpty() ? "" : values.getFirst(), name);
    }

    private static String required(JsonNode body, String field) {
        String text = text(body, field);
        InvalidValue.unless(!text.isEmpty(), field, InvalidValue.Reason.EMPTY);
        return text;
    }

    private static String text(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        InvalidValue.unless(value.isTextual(), field, InvalidValue.Reason.PATTERN);
        return clean(value.textValue(), field);
    }

    private static boolean flag(JsonNode body, String field) {
        JsonNode value = body.path(field);
        InvalidValue.unless(
                value.isMissingNode() || value.isNull() || value.isBoolean(), field, InvalidValue.Reason.PATTERN);
        return value.booleanValue();
    }

    /// No text of ours holds controls or half a character, and no database takes them.
    private static String clean(String text, String field) {
        InvalidValue.unless(text.codePointCount(0, text.length()) <= LONGEST_TEXT, field, InvalidValue.Reason.TOO_LONG);
        InvalidValue.unless(text.codePoints().noneMatch(Requests::isBroken), field, InvalidValue.Reason.CHARACTER);
        return text;
    }

    private static boolean isBroken(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || c == REPLACEMENT;
    }

    /// The object in the body, with no other fields than these.
    private JsonNode body(Call call, String... fields) {
        JsonNode body = json(call);
        if (!body.isObject()) {
            throw new RequestRefused(ProblemCode.MALFORMED);
        }
        Set<String> known = Set.of(fields);
        body.fieldNames()
                .forEachRemaining(name -> InvalidValue.unless(
                        known.contains(name),
                        name.matches("[A-Za-z_-]{1,30}") ? name : "?",
                        InvalidValue.Reason.UNKNOWN));
        return body;
    }

    private JsonNode json(Call call) {
        String type = call.header(HeaderNames.CONTENT_TYPE).orElse("");
        if (!type.matches("(?i)application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?")) {
            throw new RequestRefused(ProblemCode.WRONG_TYPE);
        }
        byte[] bytes = bytes(call);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return JSON.readTree(text);
        } catch (JsonProcessingException | CharacterCodingException _) {
            throw new RequestRefused(ProblemCode.MALFORMED);
        }
    }

    /// Whatever goes wrong here was sent so: bad chunks, fewer bytes than promised.
    private byte[] bytes(Call call) {
        if (!call.request().content().hasEntity()) {
            throw new RequestRefused(ProblemCode.MALFORMED);
        }
        try (InputStream in = call.request().content().inputStream()) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new RequestRefused(ProblemCode.TOO_LARGE);
            }
            return bytes;
        } catch (RequestRefused | HttpException | RequestException refused) {
            throw refused;
        } catch (IOException | RuntimeException _) {
            throw new RequestRefused(ProblemCode.MALFORMED);
        }
    }
}
