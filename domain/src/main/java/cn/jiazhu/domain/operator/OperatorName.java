package cn.jiazhu.domain.operator;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import java.util.Locale;

/// The name an operator signs in with, and is called by. Case does not tell two apart.
public record OperatorName(String text) {

    public OperatorName {
        text = text.strip().toLowerCase(Locale.ROOT);
        InvalidValue.unless(!text.isEmpty(), "operator", Reason.EMPTY);
        InvalidValue.unless(text.matches("[a-z][a-z0-9._-]{1,31}"), "operator", Reason.PATTERN);
    }

    @Override
    public String toString() {
        return text;
    }
}
