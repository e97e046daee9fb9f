package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.operator.Role;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The rules of certificate types at the console, changed by two administrators.
class TypePagesTest {

    private static final String TYPE = "/types/constructor-1";
    private static final Map<String, String> WANTED = Map.of(
            "from", "2026-03-10",
            "useDays", "90",
            "ageLimit", "68",
            "specialty3", "智能建造工程",
            "specialty4", "",
            "grounds", "建市〔2026〕12号");

    private final Office office = new Office();
    private final Browser first = office.of(Role.ADMINISTRATOR);
    private final Browser second = office.of(Role.ADMINISTRATOR);
    private String address = "";

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void proposed_by_one_approved_by_another_in_force_on_its_day() {
        propose(WANTED);
        assertThat(first.page().select(".notice").text()).contains("需要另一位同事复核");
        assertThat(first.page().select("dl").text())
                .contains("2026年3月10日", "180 → 90", "65 → 68", "新增专业 智能建造工程", "不再注册的专业", "铁路工程");
        assertThat(versions(first)).containsExactly("第1版 现行");

        second.open(address);
        second.submit(second.form(address + "/approval"), Map.of());
        assertThat(second.page().select(".head .chip").text()).isEqualTo("已通过");
        assertThat(versions(first)).containsExactly("第2版 将生效", "第1版 现行");
        assertThat(first.open("/types").page().select("tbody tr").eachText().getFirst())
                .contains("第1版", "180", "第2版，2026年3月10日起");

        office.stage.world.calendar().turn(Duration.ofDays(1));
        assertThat(versions(first)).containsExactly("第2版 现行", "第1版 已过");
    }

    @Test
    void what_is_drawn_is_shown_and_cannot_be_changed() {
        first.open(TYPE);
        assertThat(first.page().text()).contains("不能在这里修改", "一级建造师注册证书", "中华人民共和国住房和城乡建设部", "11100000000013338W999");
        assertThat(first.page().select("form[action=" + TYPE + "] [name]").eachAttr("name"))
                .startsWith("csrf", "from", "useDays", "ageLimit", "specialty1")
                .endsWith("specialty10", "grounds")
                .hasSize(15);
        var clerk = office.of(Role.CLERK).open(TYPE);
        assertThat(clerk.page().text()).contains("第1版");
        assertThat(clerk.page().select("form[action=" + TYPE + "]")).isEmpty();
        assertThat(first.open("/types/constructor-2").answer().status()).isEqualTo(404);
    }

    @Test
    void bad_input_is_said_kept_and_changes_nothing() {
        assertThat(refused("from", "")).contains("生效日");
        assertThat(refused("from", "2026-02-30")).contains("生效日");
        assertThat(refused("from", "2026-03-09")).contains("最早为明天");
        assertThat(refused("useDays", "0")).contains("使用天数");
        assertThat(refused("useDays", "many")).contains("使用天数");
        assertThat(refused("ageLimit", "7")).contains("年龄上限");
        assertThat(refused("specialty1", "公路工程")).contains("注册专业");
        assertThat(refused("specialty1", "<script>")).contains("注册专业");
        assertThat(refused("grounds", "")).contains("事由");
        assertThat(first.page().select("input[name=specialty3]").attr("value")).isEqualTo("智能建造工程");
        assertThat(first.page().select("input[name=useDays]").attr("value")).isEqualTo("90");
        assertThat(second.open("/proposals").page().text()).contains("没有等待复核的事项");
    }

    @Test
    void an_outdated_proposal_says_so_and_cannot_be_approved() {
        propose(WANTED);
        String outdated = address;
        propose(Map.of("from", "2026-03-11", "useDays", "60", "ageLimit", "65", "specialty1", "", "grounds", "事由事由"));
        second.open(address);
        second.submit(second.form(address + "/approval"), Map.of());

        second.open(outdated);
        assertThat(second.page().select(".notice").text()).contains("已有新的版本");
        assertThat(second.page().select("form[action$=approval]")).isEmpty();
        String csrf = second.page().select("input[name=csrf]").attr("value");
        assertThat(second.post(outdated + "/approval", Map.of("csrf", csrf)).status())
                .isEqualTo(303);
        assertThat(versions(first)).hasSize(2);
    }

    private void propose(Map<String, String> wanted) {
        first.open(TYPE);
        first.submit(first.form(TYPE), wanted);
        address = first.address();
        assertThat(address).startsWith("/proposals/");
    }

    private String refused(String field, String value) {
        var wanted = new HashMap<>(WANTED);
        wanted.put(field, value);
        first.open(TYPE);
        first.submit(first.form(TYPE), wanted);
        assertThat(first.answer().status()).isEqualTo(400);
        return first.page().select("[role=alert], .notice").text();
    }

    private static List<String> versions(Browser browser) {
        return browser.open(TYPE).page().select("tbody tr").stream()
                .map(row -> row.select("th").text() + " " + row.select(".chip").text())
                .toList();
    }
}
