package cn.jiazhu.web;

import java.util.List;

/// What answers on one listener.
///
/// @param cut beyond so many bytes the connection is cut, whatever the route: more than any body may hold, for who is
///     still sending when it is cut never sees the answer that says why
record Front(List<Route> routes, Problems problems, Cookies cookies, long cut) {

    private static final long CUT = (long) Uploads.MOST * Uploads.LARGEST;

    /// Where no larger files come than those to be verified.
    Front(List<Route> routes, Problems problems, Cookies cookies) {
        this(routes, problems, cookies, CUT);
    }

    Front {
        routes = List.copyOf(routes);
    }
}
