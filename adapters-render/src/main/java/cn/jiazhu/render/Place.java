package cn.jiazhu.render;

import cn.jiazhu.render.Mark.FillAndStroke;
import cn.jiazhu.render.Mark.Picture;
import cn.jiazhu.render.Mark.Portrait;
import cn.jiazhu.render.Mark.Seal;
import cn.jiazhu.render.Mark.Shape;
import cn.jiazhu.render.Mark.Symbol;
import cn.jiazhu.render.Mark.Words;
import java.util.Map;
import java.util.Optional;

/// Where a mark is read, from first to last (`design/certificate.md` §9): a label and its value in one place.
enum Place {
    TITLE,
    PERIOD,
    SERIAL,
    USE,
    RECIPIENT,
    CODE,
    QR,
    NAME,
    GENDER,
    BIRTH_DATE,
    NUMBER,
    EMPLOYER,
    PHOTO,
    TABLE,
    BLANK,
    SIGNATURE,
    WET_SIGNATURE,
    CLAUSE,
    ISSUER,
    ISSUE_DATE,
    SEAL,
    IDENTIFIER,
    ADDRESS,
    ADVICE,
    SANDBOX;

    /// The rule above the foot, and the height below which only its last line stands.
    private static final double FOOT = 258;

    private static final double LAST_LINE = 270;

    private static final Map<String, Place> LABELS = Map.ofEntries(
            Map.entry("使用有效期", PERIOD),
            Map.entry("含起止当日", PERIOD),
            Map.entry("加注编号", SERIAL),
            Map.entry("使用目的", USE),
            Map.entry("接收单位", RECIPIENT),
            Map.entry("扫码", CODE),
            Map.entry("核验", CODE),
            Map.entry("姓名", NAME),
            Map.entry("性别", GENDER),
            Map.entry("出生日期", BIRTH_DATE),
            Map.entry("注册编号", NUMBER),
            Map.entry("聘用企业", EMPLOYER),
            Map.entry("以下空白", BLANK),
            Map.entry("签名图像", SIGNATURE),
            Map.entry("持证人手写签名", WET_SIGNATURE),
            Map.entry("日期", WET_SIGNATURE),
            Map.entry("年", WET_SIGNATURE),
            Map.entry("月", WET_SIGNATURE),
            Map.entry("日", WET_SIGNATURE),
            Map.entry("发证机关", ISSUER),
            Map.entry("签发日期", ISSUE_DATE),
            Map.entry("证照标识", IDENTIFIER),
            Map.entry("核验网址", ADDRESS),
            Map.entry("防伪提示", ADVICE));

    /// Empty for decoration; what speaks for the seal is the field of the signature.
    static Optional<Place> of(Mark mark) {
        return switch (mark) {
            case Words words -> Optional.of(of(words));
            case Picture picture -> Optional.of(picture.portrait() == Portrait.PHOTO ? PHOTO : SIGNATURE);
            case Symbol _ -> Optional.of(QR);
            case Seal _ -> Optional.empty();
            case Shape(Outline outline, FillAndStroke _) ->
                Optional.of(WET_SIGNATURE).filter(_ -> outline.bounds().left() > Styles.VALUES);
            case Shape _ -> Optional.empty();
        };
    }

    private static Place of(Words words) {
        return switch (words.field()) {
            case TITLE -> TITLE;
            case USE_PERIOD -> PERIOD;
            case SERIAL, ORDINAL -> SERIAL;
            case USE -> USE;
            case RECIPIENT -> RECIPIENT;
            case CODE -> CODE;
            case NAME -> NAME;
            case GENDER -> GENDER;
            case BIRTH_DATE -> BIRTH_DATE;
            case NUMBER -> NUMBER;
            case EMPLOYER -> EMPLOYER;
            case SPECIALTY, VALIDITY -> TABLE;
            case ISSUER -> ISSUER;
            case ISSUE_DATE -> ISSUE_DATE;
            case IDENTIFIER -> IDENTIFIER;
            case ADDRESS -> ADDRESS;
            case LABEL -> LABELS.getOrDefault(words.text(), TABLE);
            case SENTENCE -> sentence(words);
        };
    }

    private static Place sentence(Words words) {
        if (words.y() < FOOT) {
            return words.x() > Styles.ISSUER ? ISSUER : CLAUSE;
        }
        if (words.y() > LAST_LINE) {
            return ADVICE;
        }
        return words.style().face() == Face.BOLD ? SANDBOX : ADDRESS;
    }
}
