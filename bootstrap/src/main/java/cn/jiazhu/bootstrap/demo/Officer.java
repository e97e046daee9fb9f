package cn.jiazhu.bootstrap.demo;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/// Somebody who works at the console.
final class Officer {

    private static final String PASSWORD = "a-password-for-duty";

    private final Browser browser;

    private Officer(Browser browser) {
        this.browser = browser;
    }

    /// Follows the one-time link, sets up an authenticator and signs in with the first recovery code: the digits that
    /// the authenticator shows have just been used.
    static Officer onDuty(Office office, String role) {
        String name = "demo-" + role + "-" + office.run();
        var officer = new Officer(new Browser(office.outside(), office.listens()));
        Page invitation = officer.browser.open(URI.create(office.invite().apply(name, role)));
        var authenticator = Authenticator.of(invitation.first("spell"));
        Page codes = invitation
                .press("启用", Map.of("password", PASSWORD, "code", authenticator.shows(Instant.now())))
                .sees("请保存恢复码");
        codes.follow("已保存")
                .press("登录", Map.of("name", name, "password", PASSWORD, "code", codes.first("no")))
                .sees("卡点看板");
        return officer;
    }

    Page open(String path) {
        return browser.open(path);
    }
}
