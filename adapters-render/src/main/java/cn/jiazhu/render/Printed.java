package cn.jiazhu.render;

/// What this installation prints on every copy. An address whose QR could not be scanned is refused: every code has as
/// many characters, so one stands for all.
///
/// @param baseAddress where strangers verify, e.g. `https://verify.example`; no slash at its end
/// @param sandbox whether copies bear the marks and the seal of a demonstration
record Printed(String baseAddress, boolean sandbox) {

    Printed {
        new QrCode(page(baseAddress, "0000-0000-0000-0000"));
    }

    /// What the QR holds: the address of the copy's public page.
    String address(String code) {
        return page(baseAddress, code);
    }

    private static String page(String baseAddress, String code) {
        return baseAddress + "/v/" + code;
    }
}
