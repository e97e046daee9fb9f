package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.Accounts;
import cn.jiazhu.application.port.Channel;
import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.NationalPlatform.PlatformUser;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.application.press.Admission;
import cn.jiazhu.application.press.SignedIn;
import cn.jiazhu.domain.identity.AccountId;
import java.util.Optional;

/// Signs in through the national platform (manual 2.1): it asks for the password, we learn who it was. The account is
/// made at the first sign-in, and is never one of the portal's.
public final class SignInByPlatform {

    private final NationalPlatform platform;
    private final Accounts accounts;
    private final Randomness randomness;
    private final Admission admission;
    private final String returnAddress;

    /// Signs in those whom the platform sends back.
    ///
    /// @param returnAddress where the platform sends the browser back to
    public SignInByPlatform(
            NationalPlatform platform,
            Accounts accounts,
            Randomness randomness,
            Admission admission,
            String returnAddress) {
        this.platform = platform;
        this.accounts = accounts;
        this.randomness = randomness;
        this.admission = admission;
        this.returnAddress = returnAddress;
    }

    /// Empty for a code that is none, or no more.
    ///
    /// @throws cn.jiazhu.application.port.PlatformUnavailable when the platform does not say whose code it is
    public Optional<SignedIn> signIn(String code) {
        return platform.signedIn(code, returnAddress).map(this::admit);
    }

    private SignedIn admit(PlatformUser user) {
        AccountId account = accounts.ofPlatform(user.id(), user.person(), new AccountId(randomness.uuid()));
        return admission.admit(Channel.PLATFORM, account, user.person());
    }
}
