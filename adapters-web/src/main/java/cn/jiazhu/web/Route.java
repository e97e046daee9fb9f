package cn.jiazhu.web;

import io.helidon.http.Method;
import java.util.function.Consumer;

/// One line of a table of contents: a method, a path, and what answers there.
record Route(Method method, String path, Consumer<Call> answer) {

    static final String API = "/api/v1";

    static Route get(String path, Consumer<Call> answer) {
        return new Route(Method.GET, path, answer);
    }

    static Route post(String path, Consumer<Call> answer) {
        return new Route(Method.POST, path, answer);
    }

    static Route delete(String path, Consumer<Call> answer) {
        return new Route(Method.DELETE, path, answer);
    }
}
