package cn.jiazhu.web.page;

import cn.jiazhu.web.page.Frame.Link;
import java.util.List;

/// What stands around every page of the console.
///
/// @param menu what this operator may open
/// @param operator empty before signing in
/// @param here the path of this page
public record ConsoleFrame(Frame frame, List<Link> menu, String operator, String role, String here) {

    public ConsoleFrame {
        menu = List.copyOf(menu);
    }

    /// Whether the page is the entry's, or below it.
    public boolean isIn(Link entry) {
        return here.equals(entry.address()) || (!entry.address().equals("/") && here.startsWith(entry.address() + '/'));
    }

    public String say(String key) {
        return frame.say(key);
    }
}
