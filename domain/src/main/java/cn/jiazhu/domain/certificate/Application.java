package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.InvalidValue;
import java.util.stream.Stream;

/// What a holder applies for in the life of a registration, with its code (`domain.md` §5).
public enum Application {
    INITIAL("01", "初始注册"),
    CHANGE("02", "变更注册"),
    RENEWAL("03", "延续注册"),
    ADD_SPECIALTY("04", "增项注册"),
    AGAIN("05", "重新注册"),
    REISSUE("06", "补办"),
    CANCELLATION("07", "注销注册");

    private final String code;
    private final String chinese;

    Application(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /// Whether what was known before counts no more.
    public boolean registersAnew() {
        return this == INITIAL || this == AGAIN;
    }

    public static Application parse(String code) {
        return Stream.of(values())
                .filter(application -> application.code.equals(code.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("application", InvalidValue.Reason.UNKNOWN));
    }
}
