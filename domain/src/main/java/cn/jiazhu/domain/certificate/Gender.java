package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.InvalidValue;

/// Gender as the registry writes and the certificate prints it: 男 or 女.
public enum Gender {
    MALE("男"),
    FEMALE("女");

    private final String printed;

    Gender(String printed) {
        this.printed = printed;
    }

    public String printed() {
        return printed;
    }

    public static Gender parse(String text) {
        return switch (text.strip()) {
            case "男" -> MALE;
            case "女" -> FEMALE;
            default -> throw new InvalidValue("gender", InvalidValue.Reason.UNKNOWN);
        };
    }
}
