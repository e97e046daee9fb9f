package cn.jiazhu.application.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// People's apps, which take every message once, unless they were told to be silent.
public final class ScriptedNotices implements Notices {

    private final List<Notice> shown = new ArrayList<>();
    private boolean silent;

    public void silent(boolean now) {
        silent = now;
    }

    /// In the order of their coming.
    public List<Notice> shown() {
        return List.copyOf(shown);
    }

    @Override
    public Set<Notice> send(List<Notice> notices) {
        if (silent) {
            throw new PlatformUnavailable("told to be silent");
        }
        notices.stream().filter(notice -> !shown.contains(notice)).forEach(shown::add);
        return Set.copyOf(notices);
    }
}
