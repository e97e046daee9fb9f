package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.LegacyCharacters;

/// The firm that employs the holder (聘用企业), as printed.
public record Employer(String name, CreditCode creditCode) {

    public static final int MAX_CODE_POINTS = 100;

    public Employer {
        name = LegacyCharacters.standard(name).strip();
        InvalidValue.unless(!name.isEmpty(), "employer", Reason.EMPTY);
        InvalidValue.unless(name.codePointCount(0, name.length()) <= MAX_CODE_POINTS, "employer", Reason.TOO_LONG);
        InvalidValue.unless(name.codePoints().noneMatch(Character::isISOControl), "employer", Reason.CHARACTER);
    }
}
