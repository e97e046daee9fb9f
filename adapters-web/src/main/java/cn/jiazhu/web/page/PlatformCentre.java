package cn.jiazhu.web.page;

import java.util.List;

/// 用户中心 of the national platform: the account first, 我的证照 below the first screen.
///
/// @param idNumber masked
/// @param since when this session began
/// @param cards the first of them
/// @param more how many there are in all
/// @param notices whether messages are wanted
/// @param sessions that are open
public record PlatformCentre(
        Frame frame,
        String name,
        String idNumber,
        String since,
        List<Card> cards,
        int more,
        boolean notices,
        List<SessionRow> sessions) {

    public PlatformCentre {
        cards = List.copyOf(cards);
        sessions = List.copyOf(sessions);
    }
}
