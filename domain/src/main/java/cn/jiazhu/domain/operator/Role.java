package cn.jiazhu.domain.operator;

import cn.jiazhu.domain.InvalidValue;
import java.util.Locale;
import java.util.stream.Stream;

/// What an operator is there for; what follows from it stands at each [Deed].
public enum Role {
    /// Takes data in, and proposes.
    CLERK,
    /// Approves what clerks propose, and looks people up.
    SUPERVISOR,
    /// Reads the audit trail and looks people up; acts on nothing.
    AUDITOR,
    /// Keeps operators, certificate types and settings; sees no persons.
    ADMINISTRATOR;

    /// As typed in a command, e.g. `administrator`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role parse(String word) {
        return Stream.of(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("role", InvalidValue.Reason.UNKNOWN));
    }
}
