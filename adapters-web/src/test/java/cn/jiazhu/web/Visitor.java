package cn.jiazhu.web;

import java.util.stream.Stream;

/// A browser or program with a session.
record Visitor(Site site, String token) {

    Answer get(String path, String... headers) {
        return site.get("/api/v1" + path, signed(headers));
    }

    Answer post(String path, String json, String... headers) {
        return site.post("/api/v1" + path, json, signed(headers));
    }

    Answer delete(String path) {
        return site.delete("/api/v1" + path, signed());
    }

    Answer press(Object certificate, String key, String json) {
        return post("/certificates/" + certificate + "/annotations", json, "Idempotency-Key", key);
    }

    private String[] signed(String... headers) {
        return Stream.concat(Stream.of("Authorization", "Bearer " + token), Stream.of(headers))
                .toArray(String[]::new);
    }
}
