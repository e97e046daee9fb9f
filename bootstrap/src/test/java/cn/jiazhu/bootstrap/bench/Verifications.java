package cn.jiazhu.bootstrap.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// What strangers ask of codes that stand on issued copies, one after the other.
///
/// @param unanswered how many were told to come again (503)
record Verifications(String kind, List<byte[]> requests, AtomicInteger unanswered) implements Load.Work {

    private static final int UNAVAILABLE = 503;

    Verifications {
        requests = List.copyOf(requests);
    }

    /// The page that the QR opens.
    static Verifications pages(List<String> codes) {
        return of("page /v/{code}", "/v/", codes);
    }

    static Verifications answers(List<String> codes) {
        return of("JSON /api/v1/verifications/{code}", "/api/v1/verifications/", codes);
    }

    /// Of so many copies, made for this.
    static List<String> codes(Load load, Presses presses, int count) throws IOException {
        var codes = new ArrayList<String>();
        try (var wire = load.wire()) {
            for (int i = 0; i < count; i++) {
                codes.add(presses.code(wire, i));
            }
        }
        return codes;
    }

    private static Verifications of(String kind, String path, List<String> codes) {
        return new Verifications(
                kind,
                codes.stream()
                        .map(code -> Wire.request("GET", path + code, "", ""))
                        .toList(),
                new AtomicInteger());
    }

    @Override
    public void once(Wire wire, int number) throws IOException {
        var answer = wire.send(requests.get(number % requests.size()));
        if (answer.status() == UNAVAILABLE) {
            unanswered.incrementAndGet();
        } else {
            answer.expecting(200);
        }
    }

    /// How many since the last time it was asked, in words.
    String comingAgain() {
        int count = unanswered.getAndSet(0);
        return count == 0 ? "" : "; %d of them were told to come again".formatted(count);
    }

    int bytes(Load load) throws IOException {
        try (var wire = load.wire()) {
            return wire.send(requests.getFirst()).expecting(200).body().length();
        }
    }
}
