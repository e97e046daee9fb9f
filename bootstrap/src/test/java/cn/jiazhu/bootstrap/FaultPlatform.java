package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Ticket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// A platform that says of everybody what it is told to say.
final class FaultPlatform implements NationalPlatform {

    private volatile MobileBinding said = MobileBinding.BOUND;

    void say(MobileBinding next) {
        said = next;
    }

    @Override
    public MobileBinding mobileBinding(PlatformPersonId person, Duration budget) {
        return said;
    }

    @Override
    public Opened open(Ticket ticket, Duration lifetime) {
        throw new PlatformUnavailable("proofs are made up here");
    }

    @Override
    public Progress progress(Ticket ticket) {
        throw new PlatformUnavailable("proofs are made up here");
    }

    @Override
    public URI signInAddress(String state, String returnAddress) {
        throw new PlatformUnavailable("nobody signs in there");
    }

    @Override
    public Optional<PlatformUser> signedIn(String code, String returnAddress) {
        throw new PlatformUnavailable("nobody signs in there");
    }
}
