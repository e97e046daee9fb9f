package cn.jiazhu.web;

import cn.jiazhu.application.press.Clocks;

/// What all routes of the console share. `duty` says who calls and whether it is theirs to do: a page is
/// `Route.get(path, edge.duty().page(deed, (call, operator) -> …))`, and has an entry in [Section] if it is in the
/// menu.
record ConsoleEdge(Clocks clocks, Duty duty, ConsolePages pages, Cookies cookies, Problems problems) {}
