package cn.jiazhu.bootstrap.demo;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What each host has given the browser to keep. The JDK's own keeper quotes every cookie that has an age, as no
/// browser does.
final class Cookies {

    private final Map<String, Map<String, String>> kept = new HashMap<>();

    /// As a header.
    String of(URI address) {
        return at(address).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    void take(HttpResponse<?> answer) {
        answer.headers().allValues("Set-Cookie").forEach(cookie -> take(at(answer.uri()), cookie));
    }

    private static void take(Map<String, String> cookies, String given) {
        String[] pair = given.split(";", 2)[0].split("=", 2);
        if (given.contains("Max-Age=0;") || given.contains(" 1970 ")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private Map<String, String> at(URI address) {
        return kept.computeIfAbsent(address.getHost(), _ -> new TreeMap<>());
    }
}
