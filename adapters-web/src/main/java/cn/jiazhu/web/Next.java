package cn.jiazhu.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a person goes on after signing in or a check: a page of ours that is one person's, nothing else.
final class Next {

    /// The name of the parameter.
    static final String FIELD = "next";

    static final String CENTRE = "/user-centre";

    private static final Pattern OWN =
            Pattern.compile("/(?:user-centre|certificates|annotations|bind|self-check|account)"
                    + "(?:/[A-Za-z0-9-]{1,60}){0,3}(?:\\?[A-Za-z0-9=&%._-]{0,300})?");

    /// A file, or where a form goes: the page it is on is to be come back to.
    private static final Pattern PART = Pattern.compile("(/annotations/[0-9a-f-]{36})/.+");

    private static final String PAGE_AND_FORM = "/annotate";

    private Next() {}

    /// The page named; the user centre for what is none of them.
    static String of(String wanted) {
        return allowed(wanted).orElse(CENTRE);
    }

    static String asked(Call call) {
        return of(call.parameter(FIELD));
    }

    /// The page this request is for, or comes from.
    static String after(Call call) {
        boolean reads = !call.request().prologue().method().equals(Method.POST);
        Matcher part = PART.matcher(call.request().path().rawPath());
        if (part.matches()) {
            return part.group(1);
        }
        return Optional.of(call.address())
                .filter(address -> reads || address.endsWith(PAGE_AND_FORM))
                .flatMap(Next::allowed)
                .or(() -> referer(call))
                .orElse(CENTRE);
    }

    /// An address with the page to go on to.
    static String through(String address, String next) {
        return next.equals(CENTRE)
                ? address
                : address + '?' + FIELD + '=' + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private static Optional<String> allowed(String address) {
        return OWN.matcher(address).matches() ? Optional.of(address) : Optional.empty();
    }

    private static Optional<String> referer(Call call) {
        return call.header(HeaderNames.REFERER)
                .filter(address -> FormGuard.authority(address).equals(call.header(HeaderNames.HOST)))
                .map(URI::create)
                .map(uri -> uri.getRawPath() + (uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery()))
                .flatMap(Next::allowed);
    }
}
