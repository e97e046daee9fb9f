package cn.jiazhu.domain.operator;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;

/// Why an operator acts (事由), e.g. the number of a decision. Kept in the audit trail.
public record Grounds(String text) {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;

    public Grounds {
        text = text.strip();
        int length = text.codePointCount(0, text.length());
        InvalidValue.unless(length > 0, "grounds", Reason.EMPTY);
        InvalidValue.unless(length >= SHORTEST, "grounds", Reason.TOO_SHORT);
        InvalidValue.unless(length <= LONGEST, "grounds", Reason.TOO_LONG);
        InvalidValue.unless(text.codePoints().noneMatch(Character::isISOControl), "grounds", Reason.CHARACTER);
    }

    @Override
    public String toString() {
        return text;
    }
}
