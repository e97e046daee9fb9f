package cn.jiazhu.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/// What happens to a copy afterwards: the employer changes on the same day, the registration is suspended, taken up
/// again, cancelled, and what was true in between; the holder withdraws.
final class Changes {

    private final Scene scene;
    private final Verifier verifier;
    private final LocalDate today;

    Changes(Scene scene, LocalDate today) {
        this.scene = scene;
        this.verifier = new Verifier(scene);
        this.today = today;
    }

    void tell() {
        Story story = scene.story();
        story.chapter("同日变更聘用企业 a change of employer on the same day");
        story.about("linzhixia", this::employer);
        story.chapter("暂停、恢复、注销 suspended, valid again, cancelled");
        story.about("longyanhao", this::registration);
        story.chapter("撤回、今日已用完、结束日 withdrawn, the day used up, an end that has passed");
        story.about("guoshixian", this::withdrawals);
        story.about("chenjianshan", this::requestedEnd);
    }

    private void employer() {
        Visitor visitor = scene.visitor("linzhixia");
        JsonNode old = newest(visitor);
        Rows rows = scene.registered().of(visitor.actor());
        Rows other = scene.registered().of(scene.actor("zhouxingyuan"));
        handIn(
                "换单位 another employer",
                rows.with("employer", other.first("employer")).with("employer_uscc", other.first("employer_uscc")));
        verifier.says(old, "信息已变更");
        JsonNode issued = scene.pressAndTakeAway(visitor, visitor.certificate());
        Mismatch.unlessEqual(
                old.path("copy").path("period").path("first").asText(),
                issued.path("copy").path("period").path("first").asText(),
                "first day of both copies");
        verifier.tellsOfNewer(old);
    }

    private void registration() {
        Visitor visitor = scene.visitor("longyanhao");
        JsonNode copy = newest(visitor);
        Rows rows = scene.registered().of(visitor.actor()).with("state_from", today.toString());
        handIn("暂扣 suspended", rows.with("state", "暂扣"));
        verifier.says(copy, "已暂停");
        String suspended = verifier.checkedAt(copy);
        handIn("恢复 valid again", rows.with("state", "有效"));
        verifier.says(copy, "有效");
        String lifted = verifier.checkedAt(copy);
        handIn("注销 cancelled", rows.with("state", "注销"));
        verifier.says(copy, "已注销");
        verifier.said(copy, suspended, "已暂停");
        verifier.said(copy, lifted, "有效");
    }

    /// The first withdrawal of a day does not use it up, the second does.
    private void withdrawals() {
        Visitor visitor = scene.visitor("guoshixian");
        JsonNode first = newest(visitor);
        scene.story().step("撤回 withdrawn", () -> visitor.withdraw(first));
        verifier.says(first, "已撤回");
        JsonNode second = scene.pressAndTakeAway(visitor, visitor.certificate());
        scene.story().step("再次撤回 withdrawn again", () -> visitor.withdraw(second));
        refused(visitor, "{}", "DAY_USED");
    }

    private void requestedEnd() {
        Visitor visitor = scene.visitor("chenjianshan");
        refused(visitor, "{\"use\":\"投标\",\"until\":\"%s\"}".formatted(today.minusDays(1)), "REQUESTED_END_PASSED");
    }

    private void refused(Visitor visitor, String order, String code) {
        scene.story()
                .step(
                        () -> visitor.press(visitor.certificate(), order)
                                .must(409)
                                .json(),
                        problem -> {
                            Mismatch.unlessEqual(code, problem.path("code").asText(), "refusal");
                            return code + " " + problem.path("detail").asText();
                        });
    }

    private void handIn(String what, Rows rows) {
        scene.story().step("数据到达 reported: " + what, () -> scene.handIn(rows));
    }

    private static JsonNode newest(Visitor visitor) {
        return visitor.history(visitor.certificate()).path(0);
    }
}
