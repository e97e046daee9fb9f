package cn.jiazhu.web.page;

import java.util.List;

/// 我的证照.
///
/// @param checkedUntil until when the real-name check is good; empty without one
/// @param notices what has just been done
public record Certificates(Frame frame, String checkedUntil, List<Card> cards, List<Notice> notices) {

    public Certificates {
        cards = List.copyOf(cards);
        notices = List.copyOf(notices);
    }

    /// The card whose action is the first of the page; any that has one, where several have.
    public Card main() {
        return cards.stream()
                .filter(card -> card.actions().size() == 1)
                .findFirst()
                .orElse(cards.getFirst());
    }
}
