package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.application.port.RealNameChecks;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.identity.RealNameCheck;
import cn.jiazhu.domain.identity.Ticket;

/// Opens a real-name check (实名身份认证) for the person of a session: a QR to be scanned with the national app.
public final class StartRealNameCheck {

    /// A check on the screen.
    public record Started(RealNameCheck.Issued check, NationalPlatform.Opened opened) {}

    private final NationalPlatform platform;
    private final RealNameChecks checks;
    private final Randomness randomness;
    private final Clocks clocks;

    public StartRealNameCheck(NationalPlatform platform, RealNameChecks checks, Randomness randomness, Clocks clocks) {
        this.platform = platform;
        this.checks = checks;
        this.randomness = randomness;
        this.clocks = clocks;
    }

    /// The platform knows the ticket before anybody sees it.
    ///
    /// @throws cn.jiazhu.application.port.PlatformUnavailable when the platform does not open it
    public Started start(Session session) {
        Ticket ticket = randomness.ticket();
        NationalPlatform.Opened opened = platform.open(ticket, Ticket.LIFETIME);
        var check = new RealNameCheck.Issued(
                new RealNameCheck.Opening(ticket, session.id(), session.person(), clocks.now()));
        checks.add(check, opened);
        return new Started(check, opened);
    }
}
