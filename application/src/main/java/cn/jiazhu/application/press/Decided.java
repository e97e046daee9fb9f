package cn.jiazhu.application.press;

import cn.jiazhu.application.port.Claim;
import cn.jiazhu.application.port.Lease;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.Certificate;

/// What step 3 or a later one left, with the certificate as it was when that was decided: its facts are the intent's.
public record Decided(Claim claim, Certificate certificate) {

    public Annotation annotation() {
        return claim.annotation();
    }

    Decided with(Annotation next) {
        return new Decided(new Claim(next, lease()), certificate);
    }

    Lease lease() {
        return claim.lease();
    }
}
