package cn.jiazhu.platform.sandbox;

import cn.jiazhu.domain.identity.PlatformPersonId;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The messages in people's apps since the start, each once.
final class Inboxes {

    private static final int MOST = 100_000;

    record Letter(PlatformPersonId to, JsonNode message, Instant at) {

        String text(String name) {
            return message.path(name).asText("");
        }
    }

    private final SequencedMap<String, Letter> letters = new LinkedHashMap<>();

    synchronized void take(JsonNode message, Instant now) {
        var to = new PlatformPersonId(message.path("person").asText());
        letters.putIfAbsent(message.path("id").asText(), new Letter(to, message, now));
        if (letters.size() > MOST) {
            letters.pollFirstEntry();
        }
    }

    /// The latest first.
    synchronized List<Letter> of(PlatformPersonId person) {
        return letters.sequencedValues().reversed().stream()
                .filter(letter -> letter.to().equals(person))
                .toList();
    }
}
