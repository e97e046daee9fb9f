package cn.jiazhu.application.holder;

import cn.jiazhu.application.holder.SignIn.SignedIn;
import cn.jiazhu.application.port.Accounts;
import cn.jiazhu.application.port.Channel;
import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.NationalPlatform.PlatformUser;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.domain.identity.AccountId;
import java.net.URI;
import java.util.Optional;

/// Signs in through the national platform (manual 2.1): it asks for the password, we learn who it was. The account is
/// made at the first sign-in, and is never one of the portal's.
public final class SignInByPlatform {

    private final NationalPlatform platform;
    private final Accounts accounts;
    private final Randomness randomness;
    private final SignIn signIn;
    private final String returnAddress;

    /// Signs in those whom the platform sends back.
    ///
    /// @param returnAddress where the platform sends the browser back to
    public SignInByPlatform(
            NationalPlatform platform, Accounts accounts, Randomness randomness, SignIn signIn, String returnAddress) {
        this.platform = platform;
        this.accounts = accounts;
        this.randomness = randomness;
        this.signIn = signIn;
        this.returnAddress = returnAddress;
    }

    /// Where the browser goes to sign in.
    ///
    /// @param state comes back with the code, so that the browser that began is known again
    public URI address(String state) {
        return platform.signInAddress(state, returnAddress);
    }

    /// Empty for a code that is none, or no more, and for an account there that was another person's.
    ///
    /// @throws cn.jiazhu.application.port.PlatformUnavailable when the platform does not say whose code it is
    public Optional<SignedIn> complete(String code) {
        return platform.signedIn(code, returnAddress).flatMap(this::begin);
    }

    private Optional<SignedIn> begin(PlatformUser user) {
        var fresh = new AccountId(randomness.uuid());
        return accounts.ofPlatform(user.id(), user.person(), fresh)
                .map(account -> signIn.begin(Channel.PLATFORM, account, user.person()));
    }
}
