package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.InvalidValue;
import java.util.stream.Stream;

/// State of a registration as the registry reports it. 撤销, 吊销, 注销, 失效 and 转出 end it, 暂扣 and 锁定 pause it.
public enum RegistrationState {
    VALID("有效", Effect.NONE),
    SUSPENDED("暂扣", Effect.PAUSES),
    ANNULLED("撤销", Effect.ENDS),
    REVOKED("吊销", Effect.ENDS),
    CANCELLED("注销", Effect.ENDS),
    LAPSED("失效", Effect.ENDS),
    MOVED_OUT("转出", Effect.ENDS),
    LOCKED("锁定", Effect.PAUSES);

    /// What a state does to copies that count.
    public enum Effect {
        NONE,
        PAUSES,
        ENDS
    }

    private final String chinese;
    private final Effect effect;

    RegistrationState(String chinese, Effect effect) {
        this.chinese = chinese;
        this.effect = effect;
    }

    public String chinese() {
        return chinese;
    }

    public Effect effect() {
        return effect;
    }

    public static RegistrationState parse(String chinese) {
        return Stream.of(values())
                .filter(state -> state.chinese.equals(chinese.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("state", InvalidValue.Reason.UNKNOWN));
    }
}
