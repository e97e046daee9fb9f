package cn.jiazhu.web;

import java.util.List;

/// What answers on one listener.
record Front(List<Route> routes, Problems problems, Cookies cookies) {

    Front {
        routes = List.copyOf(routes);
    }
}
