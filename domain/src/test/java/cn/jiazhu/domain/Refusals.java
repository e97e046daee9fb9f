package cn.jiazhu.domain;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Asks why a text was refused.
public final class Refusals {

    private Refusals() {}

    public static InvalidValue.Reason reason(ThrowingCallable parse) {
        return catchThrowableOfType(InvalidValue.class, parse).reason();
    }
}
