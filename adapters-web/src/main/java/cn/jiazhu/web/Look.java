package cn.jiazhu.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How a person wants to be shown things: the language, and 长辈版 with two sizes. Kept in a cookie; what the address
/// says is newer.
record Look(Language language, Size size) {

    /// How large letters are.
    enum Size {
        STANDARD,
        ELDER,
        LARGEST;

        static Optional<Size> named(String name) {
            return Stream.of(values()).filter(size -> size.word().equals(name)).findFirst();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final String LANGUAGE = "lang";
    static final String SIZE = "size";

    private static final Duration KEPT = Duration.ofDays(365);

    static Look of(ServerRequest request, Cookies cookies) {
        Optional<Look> kept = cookies.read(request, Cookies.LOOK).flatMap(Look::parsed);
        Language wished =
                Language.of(request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse(""));
        return new Look(
                asked(request, LANGUAGE)
                        .flatMap(Language::named)
                        .or(() -> kept.map(Look::language))
                        .orElse(wished),
                asked(request, SIZE)
                        .flatMap(Size::named)
                        .or(() -> kept.map(Look::size))
                        .orElse(Size.STANDARD));
    }

    /// Remembers what the address asks for.
    void keep(Call call, Cookies cookies) {
        if (asked(call.request(), LANGUAGE).isPresent()
                || asked(call.request(), SIZE).isPresent()) {
            cookies.write(call, Cookies.LOOK, language.shortName() + '.' + size.word(), KEPT);
        }
    }

    private static Optional<Look> parsed(String text) {
        String[] parts = text.split("\\.", 3);
        return parts.length == 2
                ? Language.named(parts[0])
                        .flatMap(language -> Size.named(parts[1]).map(size -> new Look(language, size)))
                : Optional.empty();
    }

    private static Optional<String> asked(ServerRequest request, String parameter) {
        return request.query().all(parameter, List::of).stream().findFirst();
    }
}
