package cn.jiazhu.web.page;

import java.util.List;

/// 用户中心 of the national platform: the account first, 我的证照 below the first screen.
///
/// @param idNumber masked
/// @param since when this session began
/// @param cards the first of them
/// @param more how many there are in all
public record PlatformCentre(Frame frame, String name, String idNumber, String since, List<Card> cards, int more) {

    public PlatformCentre {
        cards = List.copyOf(cards);
    }
}
