package cn.jiazhu.web;

import cn.jiazhu.application.holder.SignIn;
import cn.jiazhu.application.holder.SignIn.SignedIn;
import cn.jiazhu.application.port.Bytes;

/// Signing in with a password, by API and by page alike. A name that is guessed at from one address is slowed down
/// there; its owner elsewhere is not.
final class Signing {

    private final SignIn signIn;
    private final Throttle tries;

    Signing(SignIn signIn, Throttle tries) {
        this.signIn = signIn;
        this.tries = tries;
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
}
