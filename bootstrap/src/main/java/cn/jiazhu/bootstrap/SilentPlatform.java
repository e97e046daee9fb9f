package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Ticket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The platform of a command that asks it nothing.
final class SilentPlatform implements NationalPlatform {

    @Override
    public Opened open(Ticket ticket, Duration lifetime) {
        throw silent();
    }

    @Override
    public Progress progress(Ticket ticket) {
        throw silent();
    }

    @Override
    public MobileBinding mobileBinding(PlatformPersonId person, Duration budget) {
        throw silent();
    }

    @Override
    public URI signInAddress(String state, String returnAddress) {
        throw silent();
    }

    @Override
    public Optional<PlatformUser> signedIn(String code, String returnAddress) {
        throw silent();
    }

    private static PlatformUnavailable silent() {
        return new PlatformUnavailable("this command asks no platform");
    }
}
