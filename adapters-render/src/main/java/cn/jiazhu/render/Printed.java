package cn.jiazhu.render;

/// What this installation prints on every copy. An address is refused with which the QR of a usual name, of up to 36
/// UTF-16 units, could not be scanned.
///
/// @param baseAddress where strangers verify, e.g. `https://verify.example`; no slash at its end
/// @param sandbox whether copies bear the marks of a demonstration
record Printed(String baseAddress, boolean sandbox) {

    /// Of the longest payload of such a name, purpose and recipient left out.
    private static final int DIGITS = 491;

    Printed {
        if (!QrCode.fits(baseAddress + "/v/0000-0000-0000-0000#", DIGITS)) {
            throw new IllegalArgumentException("address too long for a QR that can be scanned");
        }
    }
}
