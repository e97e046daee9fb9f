package cn.jiazhu.web.page;

import java.util.List;

/// Codes that are shown once.
public record RecoveryCodes(ConsoleFrame frame, List<String> codes) {

    public RecoveryCodes {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "recovery codes";
    }
}
