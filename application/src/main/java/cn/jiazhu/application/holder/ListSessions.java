package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.port.Sessions;
import cn.jiazhu.application.press.Clocks;
import java.util.List;

/// Where else a person is signed in (账号安全), newest first, so that somebody else's session is noticed.
public final class ListSessions {

    private final Sessions sessions;
    private final Clocks clocks;

    public ListSessions(Sessions sessions, Clocks clocks) {
        this.sessions = sessions;
        this.clocks = clocks;
    }

    public List<Session> list(Session session) {
        var now = clocks.now();
        return sessions.of(session.account()).stream()
                .filter(one -> !one.isOverAt(now))
                .toList();
    }
}
