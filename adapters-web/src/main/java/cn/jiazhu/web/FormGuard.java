package cn.jiazhu.web;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Randomness;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;

/// Lets in only forms that a page of ours showed to the very browser that sends them: the browser says where they come
/// from, and they carry a secret of the session, or, before there is one, of the visit.
final class FormGuard {

    /// The name of the hidden field.
    static final String FIELD = "csrf";

    private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final String TOKEN = "[0-9A-Za-z_-]{20,100}";
    private static final int SIZE = 32;

    /// The secret of a browser that is not signed in.
    private record Visit(String token) {}

    private final Requests requests;
    private final Cookies cookies;
    private final Randomness randomness;
    private final String ownAuthority;
    private final Function<Call, Optional<String>> session;

    /// @param session the secret of whoever is signed in
    FormGuard(
            Requests requests,
            Cookies cookies,
            Randomness randomness,
            String baseAddress,
            Function<Call, Optional<String>> session) {
        this.requests = requests;
        this.cookies = cookies;
        this.randomness = randomness;
        this.ownAuthority = URI.create(baseAddress).getRawAuthority();
        this.session = session;
    }

    /// Gives the browser a secret, before it is shown a form that needs no session.
    void welcome(Call call) {
        String token = visit(call).orElseGet(() -> {
            String made = randomness.token();
            cookies.write(call, Cookies.VISIT, made);
            return made;
        });
        call.request().context().register(new Visit(token));
    }

    /// What the hidden field holds; empty where no form is shown. Another at each time, for answers are compressed, and
    /// a secret that repeats in them could be guessed by their length.
    String token(Call call) {
        return session.apply(call)
                .or(() -> call.request().context().get(Visit.class).map(Visit::token))
                .map(this::masked)
                .orElse("");
    }

    /// The form of somebody who is signed in.
    ///
    /// @throws RequestRefused when it is not from a page of ours
    Form sent(Call call) {
        Form form = requests.form(call);
        check(call, form);
        return form;
    }

    /// The same with a file, whose text stands under the name of its field.
    Form sentWithFile(Call call) {
        Form form = requests.formWithFile(call);
        check(call, form);
        return form;
    }

    /// A form that needs no session; another may follow it.
    ///
    /// @throws RequestRefused when it is not from a page of ours
    Form sentByAnybody(Call call) {
        Form form = requests.form(call);
        refuseUnless(visit(call).filter(token -> fits(form, token)).isPresent() || isOfSession(call, form), call);
        welcome(call);
        return form;
    }

    /// @throws RequestRefused when the form is not from a page of ours
    void check(Call call, Form form) {
        refuseUnless(isOfSession(call, form), call);
    }

    private boolean isOfSession(Call call, Form form) {
        return session.apply(call).filter(token -> fits(form, token)).isPresent();
    }

    private void refuseUnless(boolean known, Call call) {
        if (!known || isForeign(call)) {
            throw new RequestRefused(ProblemCode.FORM_OUTDATED);
        }
    }

    private Optional<String> visit(Call call) {
        return cookies.read(call.request(), Cookies.VISIT).filter(token -> token.matches(TOKEN));
    }

    /// Browsers say one or the other with every form since 2020; who says neither is no browser.
    private boolean isForeign(Call call) {
        Optional<String> site = call.header(FETCH_SITE);
        if (site.isPresent()) {
            return !site.get().equals("same-origin") && !site.get().equals("none");
        }
        return call.header(HeaderNames.ORIGIN)
                .flatMap(FormGuard::authority)
                .filter(authority -> authority.equals(ownAuthority)
                        || authority.equals(call.header(HeaderNames.HOST).orElse("")))
                .isEmpty();
    }

    static Optional<String> authority(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getRawAuthority());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static byte[] secret(String token) {
        return digest("form " + token);
    }

    private static byte[] digest(String text) {
        return HexFormat.of().parseHex(Bytes.utf8(text).sha256().hex());
    }

    private String masked(String token) {
        byte[] mask = digest(randomness.token());
        byte[] both = Arrays.copyOf(mask, 2 * SIZE);
        System.arraycopy(xor(mask, secret(token)), 0, both, SIZE, SIZE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    private static boolean fits(Form form, String token) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(form.secret(FIELD));
            return both.length == 2 * SIZE
                    && MessageDigest.isEqual(
                            xor(Arrays.copyOf(both, SIZE), Arrays.copyOfRange(both, SIZE, 2 * SIZE)), secret(token));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static byte[] xor(byte[] left, byte[] right) {
        byte[] result = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            result[i] = (byte) (left[i] ^ right[i]);
        }
        return result;
    }
}
