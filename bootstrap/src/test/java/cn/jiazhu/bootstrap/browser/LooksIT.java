package cn.jiazhu.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The pages in English and for elders, reached by their own links, and back.
class LooksIT extends InTown {

    private static final String[] LOOKS = {"English", "中文", "长辈版", "更大字", "标准版"};

    private final List<String> faults = new ArrayList<>();

    @Test
    void what_a_holder_comes_by_can_be_used_in_every_look() {
        try (var holder = town.visitor(Look.DESK);
                var phone = town.phone()) {
            inspect(holder.open("/"), "home");
            inspect(holder.open("/portal/sign-in"), "sign-in");
            Steps.signIn(holder, "suwanying");
            inspect(holder.press("用户中心"), "user centre");
            inspect(holder.open("/self-check"), "self-check");
            inspect(holder.open("/certificates").sees("等待扫码"), "check");
            Steps.scan(holder, phone, "苏婉莹");
            inspect(holder.sees("本次认证有效至"), "list");
            inspect(holder.press("证照加注").sees("加注体检"), "certificate");
            String certificate = holder.page().url().replaceFirst("[?].*", "");
            inspect(holder.open(certificate + "/annotate"), "question");
            inspect(holder.open(certificate).press("证照加注").send("加注").sees("加注成功！"), "result");
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void what_waits_can_be_used_in_every_look() {
        try (var holder = town.visitor(Look.DESK);
                var phone = town.phone()) {
            Steps.enter(holder, phone, "hanshuyu", "韩书瑜");
            inspect(holder.press("查看原因和办法").sees("缺少"), "blocked");
            inspect(holder.send("条件满足后自动加注").sees("您可以离开本页"), "waiting");
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void what_is_typed_stays_in_the_form() {
        try (var holder = town.visitor(Look.DESK);
                var phone = town.phone()) {
            Steps.enter(holder, phone, "guoshixian", "郭十贤");
            holder.press("证照加注").sees("加注体检");
            holder.open(holder.page().url() + "/annotate");
            holder.page().locator("summary").click();
            holder.fill("使用目的", "投标").fill("接收单位", "市住建局");
            for (String look : LOOKS) {
                to(holder, look);
                assertThat(holder.page().locator("#use").inputValue()).as(look).isEqualTo("投标");
                assertThat(holder.page().locator("#recipient").inputValue())
                        .as(look)
                        .isEqualTo("市住建局");
            }
        }
    }

    private void inspect(Visitor holder, String state) {
        for (String look : LOOKS) {
            to(holder, look);
            if (!look.equals("中文") && !look.equals("标准版")) {
                holder.picture(state + " " + look);
                Inspection.faults(holder.page()).forEach(fault -> faults.add(state + ", " + look + ": " + fault));
            }
        }
    }

    /// By the link, or the button where a form is to be kept.
    private static void to(Visitor holder, String look) {
        holder.page()
                .locator("header .tools")
                .locator("[title='" + look + "'], :text-is('" + look + "')")
                .first()
                .click();
        holder.page().waitForLoadState();
    }
}
