package cn.jiazhu.web;

import cn.jiazhu.domain.annotation.Purpose;
import org.jspecify.annotations.Nullable;

/// What a copy is for, as far as its holder said.
record PurposeAnswer(
        @Nullable String use,
        @Nullable String recipient,
        @Nullable String until) {

    static PurposeAnswer of(Purpose purpose) {
        return new PurposeAnswer(
                purpose.use().isEmpty() ? null : purpose.use(),
                purpose.recipient().isEmpty() ? null : purpose.recipient(),
                purpose.hasUntil() ? purpose.until().toString() : null);
    }
}
