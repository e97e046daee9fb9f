package cn.jiazhu.web;

import cn.jiazhu.application.port.Session;

/// Somebody signed in, as this request shows it; the token is the session's secret.
record Caller(Session session, String token) {

    @Override
    public String toString() {
        return "caller";
    }
}
