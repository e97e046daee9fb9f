package cn.jiazhu.web;

import cn.jiazhu.application.operator.Propose;
import cn.jiazhu.application.operator.Staff;
import cn.jiazhu.application.operator.Staff.Member;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.operator.Grounds;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.Proposal;
import cn.jiazhu.domain.operator.Role;
import cn.jiazhu.domain.registry.Effective;
import cn.jiazhu.domain.registry.RightChange;
import java.util.List;
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
        return of(member(role));
    }

    /// A clerk who is not here.
    Operator somebody() {
        return member(Role.CLERK).operator();
    }

    private Member member(Role role) {
        return staff.member(role.word() + stage.world.ports().operators().all().size(), role);
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

    /// Of a clerk, to suspend the registration of the stage's holder.
    Proposal proposal() {
        var number = Samples.facts(1).number();
        var rights = new Matter.Rights(RightChange.SUSPEND, List.of(number), new Effective.WhenKnown());
        var outcome = new Propose(stage.world.proposalPorts(), stage.world.clocks())
                .propose(somebody(), rights, new Grounds("a decision"));
        return ((Propose.Outcome.Proposed) outcome).proposal();
    }

    @Override
    public void close() {
        stage.close();
    }
}
