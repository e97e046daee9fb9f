package cn.jiazhu.platform.sandbox;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.IdType;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PersonName;
import cn.jiazhu.domain.identity.PlatformPersonId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// The body of a request: JSON of a program, a signed one's text, or the form of a page; what is not there or no such
/// value is an
/// [IllegalArgumentException].
record Body(JsonNode json, boolean isForm) {

    private static final String JOSE = "application/jose";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_BYTES = 16 * 1024;
    private static final int MOST_SIGNED_BYTES = 512 * 1024;

    static Body of(HttpExchange exchange) throws IOException {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        byte[] bytes = exchange.getRequestBody().readNBytes(type.equals(JOSE) ? MOST_SIGNED_BYTES : MOST_BYTES);
        if (type.equals(JOSE)) {
            return new Body(JSON.getNodeFactory().textNode(new String(bytes, StandardCharsets.US_ASCII)), false);
        }
        return type.startsWith(FORM)
                ? new Body(form(new String(bytes, StandardCharsets.UTF_8)), true)
                : new Body(JSON.readTree(bytes), false);
    }

    private static JsonNode form(String text) {
        var fields = JSON.createObjectNode();
        for (String pair : text.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    String text(String name) {
        JsonNode value = json.path(name);
        InvalidValue.unless(value.isTextual(), name, InvalidValue.Reason.EMPTY);
        return value.textValue();
    }

    /// What is yet to be believed.
    String signed() {
        InvalidValue.unless(json.isTextual(), "body", InvalidValue.Reason.EMPTY);
        return json.textValue();
    }

    /// Empty where it is not there.
    String textOrEmpty(String name) {
        return json.path(name).asText("");
    }

    int number(String name) {
        JsonNode value = json.path(name);
        InvalidValue.unless(
                value.isInt() || value.asText("").matches("-?[0-9]{1,6}"), name, InvalidValue.Reason.PATTERN);
        return value.asInt();
    }

    boolean isTrue(String name) {
        return json.path(name).asBoolean();
    }

    Optional<String> typedCode() {
        return Optional.of(textOrEmpty("typed_code"))
                .filter(code -> !code.isEmpty())
                .map(code -> code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    PlatformPersonId person() {
        return new PlatformPersonId(text("person"));
    }

    Person somebody() {
        return new Person(new HolderId(IdType.parse(text("id_type")), text("id_number")), new PersonName(text("name")));
    }

    MobileBinding mobile() {
        return MobileBinding.valueOf(text("mobile").toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
