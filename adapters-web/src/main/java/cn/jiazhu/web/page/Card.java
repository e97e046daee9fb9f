package cn.jiazhu.web.page;

import java.util.List;

/// A certificate in the list.
///
/// @param number empty while its data have not arrived
/// @param reports what has arrived of it, and what has not
/// @param actions the first is the one to take
public record Card(
        String address,
        String name,
        String number,
        Chip chip,
        Prose says,
        List<Prose> reports,
        List<Frame.Link> actions) {

    public Card {
        reports = List.copyOf(reports);
        actions = List.copyOf(actions);
    }
}
