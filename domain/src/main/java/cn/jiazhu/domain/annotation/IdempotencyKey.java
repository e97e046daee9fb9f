package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;

/// The client's name of one press (draft-ietf-httpapi-idempotency-key-header); unique per account, kept with the row.
public record IdempotencyKey(String text) {

    public IdempotencyKey {
        InvalidValue.unless(!text.isEmpty(), "idempotency_key", Reason.EMPTY);
        InvalidValue.unless(text.matches("[!-~]{1,100}"), "idempotency_key", Reason.PATTERN);
    }

    @Override
    public String toString() {
        return text;
    }
}
