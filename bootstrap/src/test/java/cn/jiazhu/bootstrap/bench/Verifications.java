package cn.jiazhu.bootstrap.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What strangers ask of codes that stand on issued copies, one after the other.
record Verifications(String kind, List<byte[]> requests) implements Load.Work {

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
                        .toList());
    }

    @Override
    public void once(Wire wire, int number) throws IOException {
        wire.send(requests.get(number % requests.size())).expecting(200);
    }

    int bytes(Load load) throws IOException {
        try (var wire = load.wire()) {
            return wire.send(requests.getFirst()).expecting(200).body().length();
        }
    }
}
