package cn.jiazhu.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// 两人复核: a clerk proposes that a registration pauses, goes on, ends; a supervisor approves, and every reader sees it
/// at once.
final class TwoPersons {

    private final Scene scene;
    private final Verifier verifier;

    TwoPersons(Scene scene) {
        this.scene = scene;
        this.verifier = new Verifier(scene);
    }

    void tell(Office office) {
        Story story = scene.story();
        story.chapter("两人复核：暂扣、恢复、吊销 suspended, lifted, revoked by two persons at the console");
        story.about("xuwanqing", () -> between(onDuty(office, "clerk"), onDuty(office, "supervisor")));
    }

    private Officer onDuty(Office office, String role) {
        return scene.story()
                .step(
                        () -> Officer.onDuty(office, role),
                        _ -> role + "：一次性链接、密码、验证器 one-time link, password, authenticator");
    }

    private void between(Officer clerk, Officer supervisor) {
        Visitor visitor = scene.visitor("xuwanqing");
        String number = scene.registered().of(visitor.actor()).first("number");
        JsonNode copy = visitor.newestCopy(visitor.certificate());
        verifier.says(copy, "有效");
        decided(clerk, supervisor, number, "suspend", "暂扣");
        verifier.says(copy, "已暂停");
        decided(clerk, supervisor, number, "lift", "解除暂扣");
        verifier.says(copy, "有效");
        String before = verifier.checkedAt(copy);
        decided(clerk, supervisor, number, "revoke", "吊销");
        verifier.says(copy, "已吊销");
        verifier.said(copy, before, "有效");
    }

    /// Tried out, proposed; nothing has changed until somebody else approves.
    private void decided(Officer clerk, Officer supervisor, String number, String change, String word) {
        var act = Map.of("change", change, "numbers", number, "grounds", "演示决定书第1号");
        Page proposed = scene.story()
                .step(
                        () -> clerk.open("/rights")
                                .press("试算", act)
                                .sees("使用中的加注件1份")
                                .press("提交复核", act)
                                .sees("待复核")
                                .cannotPress("通过"),
                        _ -> word + "：经办试算、提交，自己不能通过 the clerk proposes and cannot approve");
        scene.story()
                .step(
                        word + "：复核通过 the supervisor approves",
                        () -> supervisor
                                .open(proposed.address().getPath())
                                .press("通过")
                                .sees("已通过"));
    }
}
