package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.InvalidValue;
import java.util.Optional;
import java.util.stream.Stream;

/// Who approves registrations and reports them: a province-level region by its code (GB/T 2260), or the military.
public enum Province {
    BEIJING("11", "京", "北京市"),
    TIANJIN("12", "津", "天津市"),
    HEBEI("13", "冀", "河北省"),
    SHANXI("14", "晋", "山西省"),
    INNER_MONGOLIA("15", "蒙", "内蒙古自治区"),
    LIAONING("21", "辽", "辽宁省"),
    JILIN("22", "吉", "吉林省"),
    HEILONGJIANG("23", "黑", "黑龙江省"),
    SHANGHAI("31", "沪", "上海市"),
    JIANGSU("32", "苏", "江苏省"),
    ZHEJIANG("33", "浙", "浙江省"),
    ANHUI("34", "皖", "安徽省"),
    FUJIAN("35", "闽", "福建省"),
    JIANGXI("36", "赣", "江西省"),
    SHANDONG("37", "鲁", "山东省"),
    HENAN("41", "豫", "河南省"),
    HUBEI("42", "鄂", "湖北省"),
    HUNAN("43", "湘", "湖南省"),
    GUANGDONG("44", "粤", "广东省"),
    GUANGXI("45", "桂", "广西壮族自治区"),
    HAINAN("46", "琼", "海南省"),
    CHONGQING("50", "渝", "重庆市"),
    SICHUAN("51", "川蜀", "四川省"),
    GUIZHOU("52", "贵黔", "贵州省"),
    YUNNAN("53", "云滇", "云南省"),
    TIBET("54", "藏", "西藏自治区"),
    SHAANXI("61", "陕秦", "陕西省"),
    GANSU("62", "甘陇", "甘肃省"),
    QINGHAI("63", "青", "青海省"),
    NINGXIA("64", "宁", "宁夏回族自治区"),
    XINJIANG("65", "新", "新疆维吾尔自治区"),
    MILITARY("99", "军", "军队");

    private final String code;
    private final String signs;
    private final String chinese;

    Province(String code, String signs, String chinese) {
        this.code = code;
        this.signs = signs;
        this.chinese = chinese;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /// The one character that stands for it (简称).
    public String sign() {
        return signs.substring(0, 1);
    }

    /// By its code, its character, its name, or the beginning of its name (北京, 内蒙古).
    public static Optional<Province> named(String word) {
        return Stream.of(values())
                .filter(province -> province.code.equals(word)
                        || (word.length() == 1 && province.signs.contains(word))
                        || (word.length() >= 2 && province.chinese.startsWith(word)))
                .findFirst();
    }

    public static Province parse(String word) {
        return named(word.strip()).orElseThrow(() -> new InvalidValue("province", InvalidValue.Reason.UNKNOWN));
    }

    /// Where a registration with this number is registered now: the character moves with its holder, the digits behind
    /// it do not. Numbers of some types tell no province.
    public static Optional<Province> of(RegistrationNumber number) {
        return number.placeOfRegistration().flatMap(Province::named);
    }
}
