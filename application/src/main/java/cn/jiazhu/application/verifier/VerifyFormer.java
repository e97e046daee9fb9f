package cn.jiazhu.application.verifier;

import cn.jiazhu.application.press.FormerVerifying;
import cn.jiazhu.domain.verification.FormerVerification;
import java.util.Optional;

/// Says of a code, or of the text of a QR, what copy of the earlier system it stands on and whether that copy counts.
public final class VerifyFormer {

    private final FormerVerifying verifying;

    public VerifyFormer(FormerVerifying verifying) {
        this.verifying = verifying;
    }

    /// Empty for a text that stands on no copy that the earlier system has told of.
    public Optional<FormerVerification> verify(String text) {
        return verifying.verify(text);
    }
}
