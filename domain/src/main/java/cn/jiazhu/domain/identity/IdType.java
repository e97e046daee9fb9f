package cn.jiazhu.domain.identity;

import cn.jiazhu.domain.InvalidValue;
import java.util.stream.Stream;

/// Kind of identity document of a holder, with its code in the registry (`domain.md` §4).
public enum IdType {
    CITIZEN_ID("111"),
    PASSPORT("414"),
    TAIWAN_PERMIT("511"),
    HONG_KONG_MACAO_PERMIT("516"),
    OTHER("999");

    private final String code;

    IdType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static IdType parse(String code) {
        return Stream.of(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("id_type", InvalidValue.Reason.UNKNOWN));
    }
}
