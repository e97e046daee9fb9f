package cn.jiazhu.web.page;

import java.util.List;

/// 用户中心 of the portal.
///
/// @param notices whether messages are wanted
/// @param sessions that are open
public record PortalCentre(Frame frame, boolean notices, List<SessionRow> sessions) {

    public PortalCentre {
        sessions = List.copyOf(sessions);
    }
}
