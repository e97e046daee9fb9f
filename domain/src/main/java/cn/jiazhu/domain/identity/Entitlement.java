package cn.jiazhu.domain.identity;

import cn.jiazhu.domain.AnnotationId;
import java.time.Instant;

/// Why somebody may press for a certificate. The policy takes this type, not a boolean: without a completed check there
/// is no value to pass.
public sealed interface Entitlement {

    /// A fresh real-name check; made only by [RealNameCheck.Verified#freshFor].
    final class FreshCheck implements Entitlement {

        private final RealNameCheck.Verified check;

        FreshCheck(RealNameCheck.Verified check) {
            this.check = check;
        }

        public Person person() {
            return check.proof().person();
        }

        public PlatformPersonId platformPerson() {
            return check.proof().platformPerson();
        }

        /// What the check itself said of the mobile binding.
        public MobileBinding mobile() {
            return check.proof().mobile();
        }

        public Instant until() {
            return check.freshUntil();
        }
    }

    /// A waiting annotation's own check, made when it was pressed; completing needs no new one.
    record EarlierPress(AnnotationId annotation) implements Entitlement {}
}
