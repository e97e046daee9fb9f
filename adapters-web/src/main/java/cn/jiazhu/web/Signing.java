package cn.jiazhu.web;

import cn.jiazhu.application.holder.SignIn;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Sessions;
import cn.jiazhu.application.press.SignedIn;
import java.time.Duration;

/// Signing in, by API and by page alike. A name that is guessed at from one address is slowed down
/// there; its owner elsewhere is not.
final class Signing {

    private static final Duration LONG = Duration.ofDays(365);

    private final SignIn signIn;
    private final Throttle tries;
    private final Sessions sessions;
    private final Cookies cookies;

    Signing(SignIn signIn, Throttle tries, Sessions sessions, Cookies cookies) {
        this.signIn = signIn;
        this.tries = tries;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /// @throws RequestRefused when name and password do not belong together, or after too many tries
    SignedIn begin(Call call, String userName, String password) {
        String guesser = call.client() + ' ' + Bytes.utf8(userName).sha256();
        tries.take(guesser);
        SignedIn begun =
                signIn.signIn(userName, password).orElseThrow(() -> new RequestRefused(ProblemCode.SIGN_IN_FAILED));
        tries.giveBack(guesser);
        return begun;
    }

    /// The browser gets a new secret, and an earlier one is worth nothing any more.
    void admit(Call call, SignedIn begun) {
        call.caller().ifPresent(earlier -> sessions.end(earlier.session().id()));
        cookies.write(call, Cookies.SESSION, begun.token());
        cookies.write(call, Cookies.CHANNEL, Frames.channel(begun.session()), LONG);
    }
}
