package cn.jiazhu.application.press;

import cn.jiazhu.application.port.Session;

/// A new session and its secret token, told once.
public record SignedIn(Session session, String token) {

    @Override
    public String toString() {
        return "signed in";
    }
}
