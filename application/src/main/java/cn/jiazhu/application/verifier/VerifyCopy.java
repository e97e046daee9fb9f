package cn.jiazhu.application.verifier;

import cn.jiazhu.application.press.Verifying;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.verification.Verification;
import java.util.Optional;

/// Says of a code what copy it stands on and whether that copy counts now (核验).
public final class VerifyCopy {

    private final Verifying verifying;

    public VerifyCopy(Verifying verifying) {
        this.verifying = verifying;
    }

    /// Empty for a code that stands on no issued copy.
    public Optional<Verification> verify(VerificationCode code) {
        return verifying.verify(code);
    }
}
