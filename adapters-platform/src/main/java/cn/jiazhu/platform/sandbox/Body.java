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
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/// The JSON body of a request; what is not there or no such value is an [IllegalArgumentException].
record Body(JsonNode json) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_BYTES = 16 * 1024;

    static Body of(InputStream in) throws IOException {
        return new Body(JSON.readTree(in.readNBytes(MOST_BYTES)));
    }

    String text(String name) {
        JsonNode value = json.path(name);
        InvalidValue.unless(value.isTextual(), name, InvalidValue.Reason.EMPTY);
        return value.textValue();
    }

    int number(String name) {
        JsonNode value = json.path(name);
        InvalidValue.unless(value.isInt(), name, InvalidValue.Reason.EMPTY);
        return value.intValue();
    }

    boolean isTrue(String name) {
        return json.path(name).asBoolean();
    }

    Optional<String> typedCode() {
        return json.path("typed_code").isTextual()
                ? Optional.of(text("typed_code").toUpperCase(Locale.ROOT))
                : Optional.empty();
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
