package cn.jiazhu.render;

/// What this installation prints on every copy.
///
/// @param baseAddress where strangers verify, e.g. `https://verify.example`; no slash at its end
/// @param sandbox whether copies bear the marks and the seal of a demonstration
record Printed(String baseAddress, boolean sandbox) {

    /// What the QR holds: the address of the copy's public page.
    String address(String code) {
        return baseAddress + "/v/" + code;
    }
}
