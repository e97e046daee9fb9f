package cn.jiazhu.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.http.SetCookie.SameSite;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// The cookies of this house, none for scripts. Over https their names begin with `__Host-`, which no other host and no
/// plain connection can set.
record Cookies(boolean https) {

    static final String SESSION = "jiazhu";

    /// A secret of a browser that is not signed in, for its forms.
    static final String VISIT = "jiazhu-visit";

    /// Of an operator at the console: never sent by a link from elsewhere.
    static final String OPERATOR = "jiazhu-operator";

    static final String LOOK = "jiazhu-look";

    /// What a sign-in at the platform has to bring back, and where it goes on to.
    static final String STATE = "jiazhu-state";

    /// The secret of whoever asks for an account or a password.
    static final String REQUEST = "jiazhu-request";

    /// Through which channel one signed in last.
    static final String CHANNEL = "jiazhu-channel";

    String name(String cookie) {
        return https ? "__Host-" + cookie : cookie;
    }

    /// Of two with the same name neither is believed.
    Optional<String> read(ServerRequest request, String cookie) {
        String start = name(cookie) + '=';
        var found = request.headers().values(HeaderNames.COOKIE).stream()
                .flatMap(header -> Stream.of(header.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(start))
                .map(pair -> pair.substring(start.length()))
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Until the browser closes.
    void write(Call call, String cookie, String value) {
        send(call, cookie(cookie, value).build());
    }

    void write(Call call, String cookie, String value, Duration kept) {
        send(call, cookie(cookie, value).maxAge(kept).build());
    }

    void clear(Call call, String cookie) {
        send(call, cookie(cookie, "").expires(Instant.EPOCH).build());
    }

    private SetCookie.Builder cookie(String cookie, String value) {
        return SetCookie.builder(name(cookie), value)
                .path("/")
                .httpOnly(true)
                .secure(https)
                .sameSite(sameSite(cookie));
    }

    /// Lax, so that a link from elsewhere, and the platform's way back, find the person signed in.
    private static SameSite sameSite(String cookie) {
        return cookie.equals(OPERATOR) ? SameSite.STRICT : SameSite.LAX;
    }

    private static void send(Call call, SetCookie cookie) {
        call.response().headers().addCookie(cookie);
    }
}
