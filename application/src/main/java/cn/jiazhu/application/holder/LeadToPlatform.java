package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.NationalPlatform;
import java.net.URI;

/// Says where a browser goes to sign in through the national platform (manual 2.1).
public final class LeadToPlatform {

    private final NationalPlatform platform;
    private final String returnAddress;

    /// Leads there and back again.
    ///
    /// @param returnAddress where the platform sends the browser back to
    public LeadToPlatform(NationalPlatform platform, String returnAddress) {
        this.platform = platform;
        this.returnAddress = returnAddress;
    }

    /// Where to go.
    ///
    /// @param state comes back with the code, so that the browser that began is known again
    public URI lead(String state) {
        return platform.signInAddress(state, returnAddress);
    }
}
