package cn.jiazhu.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A request, its answer to be, the language of both, and how large the person wants to read.
record Call(ServerRequest request, ServerResponse response, Voice voice, Look look, Proxies proxies) {

    /// In the address of what a page asks for by itself.
    static final String BY_ITSELF = "refresh=yes";

    private static final Pattern MARK = Pattern.compile("(?:^|&)" + BY_ITSELF + "(?=&|$)");
    private static final HeaderName PREFER = HeaderNames.create("Prefer");
    private static final HeaderName FETCH_MODE = HeaderNames.create("Sec-Fetch-Mode");
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*([0-9]{1,4})(?:$|[,;\\s])");
    private static final Pattern GZIP = Pattern.compile("(?i)(?:^|[,\\s])gzip(?!\\s*;\\s*q=0(?:\\.0*)?(?:$|[,\\s]))");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    String path(String parameter) {
        return request.path().pathParameters().get(parameter);
    }

    /// A query parameter; empty when absent.
    String parameter(String name) {
        return request.query().all(name, List::of).stream().findFirst().orElse("");
    }

    /// Path and query, without the mark of a page that asks by itself.
    String address() {
        String query = MARK.matcher(request.query().rawValue()).replaceAll("").replaceFirst("^&", "");
        return request.path().rawPath() + (query.isEmpty() ? "" : '?' + query);
    }

    /// The same for a page that is to load itself again.
    String addressByItself() {
        String address = address();
        return address + (address.contains("?") ? '&' : '?') + BY_ITSELF;
    }

    /// Nobody did this: the page waits for a change, or loads itself again.
    boolean isByItself() {
        return patience().isPositive()
                || MARK.matcher(request.query().rawValue()).find();
    }

    /// Who is signed in, once [Callers] has looked.
    Optional<Caller> caller() {
        return request.context().get(Caller.class);
    }

    Optional<String> header(HeaderName name) {
        return request.headers().first(name);
    }

    /// The client's address.
    String client() {
        return proxies.client(request);
    }

    String traceId() {
        return Envelope.traceId(request);
    }

    /// How long the client would wait for a change (RFC 7240 `Prefer: wait`).
    Duration patience() {
        return header(PREFER)
                .map(WAIT::matcher)
                .filter(Matcher::find)
                .map(found -> Math.min(Long.parseLong(found.group(1)), LONGEST_WAIT.toSeconds()))
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    /// Whether the client has what this tag names (RFC 9110 `If-None-Match`, compared weakly).
    boolean knows(String tag) {
        return header(HeaderNames.IF_NONE_MATCH).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || opaque(known).equals(opaque(tag)));
    }

    /// Whether the client unpacks gzip (RFC 9110 `Accept-Encoding`).
    boolean unpacks() {
        return header(HeaderNames.ACCEPT_ENCODING)
                .map(GZIP::matcher)
                .filter(Matcher::find)
                .isPresent();
    }

    /// A person at a browser, not a program: is answered with a page. Who follows a link to a file is one too.
    boolean wantsPage() {
        boolean followsLink = header(FETCH_MODE).filter("navigate"::equals).isPresent();
        return (followsLink || !request.path().path().startsWith("/api/"))
                && header(HeaderNames.ACCEPT)
                        .filter(accept -> accept.contains("text/html"))
                        .isPresent();
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
