package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import java.util.Locale;

/// A unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, the last a check character.
public record CreditCode(String text) {

    public CreditCode {
        text = text.strip().toUpperCase(Locale.ROOT);
        InvalidValue.unless(
                text.length() == 18 && CheckCharacters.isOver(text, CheckCharacters.CREDIT_CODE),
                "employer_uscc",
                Reason.PATTERN);
        InvalidValue.unless(
                CheckCharacters.creditCode(text.substring(0, 17)) == text.charAt(17),
                "employer_uscc",
                Reason.CHECK_CHARACTER);
    }

    @Override
    public String toString() {
        return text;
    }
}
