package cn.jiazhu.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.jiazhu.application.operator.HandInFile;
import cn.jiazhu.application.operator.Propose;
import cn.jiazhu.application.operator.Staff;
import cn.jiazhu.application.operator.Staff.Member;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.FileImports.FileImport;
import cn.jiazhu.application.port.HandedIn;
import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.ReportAnswer;
import cn.jiazhu.application.port.ReportBatches;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.operator.Grounds;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.Proposal;
import cn.jiazhu.domain.operator.Role;
import cn.jiazhu.domain.registry.Effective;
import cn.jiazhu.domain.registry.RightChange;
import java.io.ByteArrayInputStream;
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

    /// A registry file of one person, handed in by a clerk and tried out.
    FileImport fileImport() {
        var outcome = new HandInFile(stage.world.importPorts(), stage.world.clocks())
                .handIn(
                        somebody(),
                        to -> to.receive(
                                HandedIn.Part.REGISTRY,
                                "registry.csv",
                                new ByteArrayInputStream("77".getBytes(UTF_8))));
        stage.world.carryImports();
        return ((HandInFile.Outcome.Taken) outcome).file();
    }

    /// Of a province, with one report refused.
    ReportBatches.Name batch() {
        var name = new ReportBatches.Name(
                "beijing", stage.world.pressPorts().randomness().uuid());
        var batches = stage.world.ports().batches();
        batches.begin(new ReportBatches.Batch(
                name, Bytes.utf8("batch").sha256(), 2, stage.world.calendar().instant(), List.of()));
        batches.answer(
                name,
                List.of(
                        new ReportAnswer.Added(),
                        new ReportAnswer.Refused(new RegistrySource.Item.Refused(
                                2, "valid_to", "2026-02-30", RegistrySource.Reason.RANGE))));
        return name;
    }

    @Override
    public void close() {
        stage.close();
    }
}
