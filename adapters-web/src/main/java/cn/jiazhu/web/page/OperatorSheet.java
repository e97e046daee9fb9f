package cn.jiazhu.web.page;

import cn.jiazhu.web.page.RightsForm.Choice;
import java.util.List;

/// One operator, and what may be done about him.
///
/// @param changeable another role, or gone
/// @param resettable the second factor
public record OperatorSheet(
        ConsoleFrame frame,
        String address,
        String name,
        String role,
        Chip chip,
        List<Choice> roles,
        boolean changeable,
        boolean resettable,
        List<Notice> notices) {

    public OperatorSheet {
        roles = List.copyOf(roles);
        notices = List.copyOf(notices);
    }
}
