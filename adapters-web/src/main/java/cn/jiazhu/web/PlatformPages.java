package cn.jiazhu.web;

import cn.jiazhu.application.holder.LeadToPlatform;
import cn.jiazhu.application.holder.SignInByPlatform;
import cn.jiazhu.application.port.Randomness;
import io.helidon.http.HeaderNames;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Signing in through the national platform (manual 2.1): there, and back with a code. Only the browser that went there
/// comes back: it keeps what the platform must bring along.
final class PlatformPages {

    /// What the browser keeps meanwhile.
    private record Kept(String state, String next) {

        private static final String BETWEEN = "!";

        static Optional<Kept> of(String text) {
            String[] parts = text.split(BETWEEN, 2);
            return parts.length == 2 ? Optional.of(new Kept(parts[0], Next.of(parts[1]))) : Optional.empty();
        }

        String text() {
            return state + BETWEEN + next;
        }
    }

    private static final String SIGN_IN = "/platform/sign-in";
    private static final String MOVED = "moved=yes";
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Signing signing;
    private final LeadToPlatform lead;
    private final SignInByPlatform signIn;
    private final Randomness randomness;
    private final Edge edge;

    PlatformPages(Signing signing, LeadToPlatform lead, SignInByPlatform signIn, Randomness randomness, Edge edge) {
        this.signing = signing;
        this.lead = lead;
        this.signIn = signIn;
        this.randomness = randomness;
        this.edge = edge;
    }

    List<Route> routes() {
        return List.of(
                Route.get(SIGN_IN, edge.callers().open(this::leave)),
                Route.get("/platform/callback", edge.callers().open(this::comeBack)));
    }

    private void leave(Call call) {
        String next = Next.asked(call);
        if (call.caller().isPresent()) {
            Responses.seeOther(call, next);
            return;
        }
        if (isElsewhere(call)) {
            String address = Next.through(edge.settings().baseAddress() + SIGN_IN, next);
            Responses.seeOther(call, address + (address.contains("?") ? '&' : '?') + MOVED);
            return;
        }
        var kept = new Kept(randomness.token(), next);
        edge.cookies().write(call, Cookies.STATE, kept.text(), KEPT);
        Responses.seeOther(call, lead.lead(kept.state()).toString());
    }

    /// The platform sends the browser back to our own address; what it keeps under another name of this machine it
    /// would
    /// not bring along. Led there once: what stands before us may not pass on the name that was asked for.
    private boolean isElsewhere(Call call) {
        Optional<String> own = FormGuard.authority(edge.settings().baseAddress());
        return !call.header(HeaderNames.HOST).equals(own) && !call.address().endsWith(MOVED);
    }

    private void comeBack(Call call) {
        Optional<Kept> kept = edge.cookies()
                .read(call.request(), Cookies.STATE)
                .flatMap(Kept::of)
                .filter(own -> own.state().equals(call.parameter("state")));
        edge.cookies().clear(call, Cookies.STATE);
        if (call.parameter("error").equals("cancelled")) {
            Responses.seeOther(call, "/");
            return;
        }
        var begun = kept.flatMap(_ -> signIn.signIn(call.parameter("code")))
                .orElseThrow(() ->
                        new RequestRefused(Reason.of(ProblemCode.SIGN_IN_FAILED).as("PLATFORM"), Duration.ZERO));
        signing.admit(call, begun);
        Responses.seeOther(call, kept.map(Kept::next).orElse(Next.CENTRE));
    }
}
