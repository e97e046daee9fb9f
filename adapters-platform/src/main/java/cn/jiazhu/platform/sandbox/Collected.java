package cn.jiazhu.platform.sandbox;

import cn.jiazhu.domain.certificate.CertificateIdentifier;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What has been collected of copies (归集) since the start: each event once, those of a certificate in their order.
final class Collected {

    private static final int MOST = 100_000;

    /// An event.
    ///
    /// @param times how often it came
    record Entry(JsonNode event, Instant at, int times) {

        String text(String name) {
            return event.path(name).asText("");
        }

        private Entry again() {
            return new Entry(event, at, times + 1);
        }
    }

    private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();
    private final Map<CertificateIdentifier, Long> latest = new HashMap<>();
    private int outOfOrder;
    private int declining;

    /// Whether it is here now. One that comes after a later one of its certificate is declined and counted.
    synchronized boolean take(JsonNode event, Instant now) {
        String id = event.path("id").asText();
        if (entries.containsKey(id)) {
            entries.computeIfPresent(id, (_, entry) -> entry.again());
            return true;
        }
        if (declining > 0) {
            declining--;
            return false;
        }
        var certificate =
                CertificateIdentifier.parse(event.path("ZZBS").asText()).withVersion(1);
        long number = event.path("number").asLong();
        if (number <= latest.getOrDefault(certificate, 0L)) {
            outOfOrder++;
            return false;
        }
        latest.put(certificate, number);
        entries.put(id, new Entry(event, now, 1));
        if (entries.size() > MOST) {
            entries.pollFirstEntry();
        }
        return true;
    }

    /// The next events that come are declined, so many of them.
    synchronized void decline(int times) {
        declining = times;
    }

    synchronized int declining() {
        return declining;
    }

    synchronized int outOfOrder() {
        return outOfOrder;
    }

    synchronized int count() {
        return entries.size();
    }

    /// The latest first.
    synchronized List<Entry> latest(int most) {
        return entries.sequencedValues().reversed().stream().limit(most).toList();
    }
}
