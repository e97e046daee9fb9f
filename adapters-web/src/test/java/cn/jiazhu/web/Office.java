package cn.jiazhu.web;

import cn.jiazhu.application.operator.Staff;
import cn.jiazhu.application.operator.Staff.Member;
import cn.jiazhu.domain.operator.Role;
import java.util.Map;

/// The console over a stage, and operators at it.
final class Office implements AutoCloseable {

    final Stage stage = new Stage();
    final Staff staff = new Staff(stage.world);

    Browser browser() {
        return new Browser(stage.site, stage.site::toConsole);
    }

    /// Somebody new of this role, signed in.
    Browser of(Role role) {
        return of(
                staff.member(role.word() + stage.world.ports().operators().all().size(), role));
    }

    Browser of(Member member) {
        return signIn(browser(), member, Staff.PASSWORD, staff.shown(member.secret()));
    }

    Browser signIn(Browser browser, Member member, String password, String code) {
        browser.open("/sign-in");
        return browser.submit(
                browser.form("/sign-in"),
                Map.of("name", member.operator().name().text(), "password", password, "code", code));
    }

    @Override
    public void close() {
        stage.close();
    }
}
