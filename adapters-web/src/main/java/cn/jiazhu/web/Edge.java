package cn.jiazhu.web;

import cn.jiazhu.application.press.Clocks;

/// What all routes share: readers, tellers, who calls, what has changed.
record Edge(
        Web.Settings settings,
        Clocks clocks,
        Requests requests,
        Callers callers,
        Pages pages,
        Cookies cookies,
        Attempts attempts,
        Problems problems,
        ReportWords reports,
        Changes changes,
        Metrics metrics) {}
