package cn.jiazhu.web.page;

import java.util.List;

/// What is asked before 加注: until when it counts, and, if the holder likes, for what and for whom.
///
/// @param key names this press, so that sending it twice is one
/// @param periods what would be granted; none where that is not known yet
/// @param today the earliest last day
/// @param open whether the purpose is asked for at first sight
/// @param bad the field that cannot be so, and why; empty for none
public record PressForm(
        Frame frame,
        String action,
        String back,
        String key,
        String title,
        String number,
        List<Period> periods,
        String today,
        boolean open,
        String use,
        String recipient,
        String until,
        String bad,
        String why,
        List<Notice> notices) {

    public PressForm {
        periods = List.copyOf(periods);
        notices = List.copyOf(notices);
    }
}
