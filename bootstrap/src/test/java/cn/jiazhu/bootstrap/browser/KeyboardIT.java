package cn.jiazhu.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/// The portal journey without a mouse.
class KeyboardIT extends InTown {

    private static final int FAR = 60;

    @Test
    void from_the_sign_in_to_a_file_by_keys_alone() {
        try (var holder = town.visitor(Look.DESK);
                var phone = town.phone()) {
            holder.open("/");
            enter(holder, "登录");
            holder.sees("忘记密码");
            type(holder, "用户名", "linzhixia");
            type(holder, "密码", Steps.PASSWORD);
            holder.page().keyboard().press("Enter");
            holder.sees("用户中心");
            enter(holder, "我的证照");
            Steps.scan(holder, phone, "林知夏");
            holder.sees("可加注");
            enter(holder, "证照加注");
            holder.sees("加注体检");

            enter(holder, "证照加注");
            Locator dialog = holder.sees("确认加注").page().locator("dialog[open]");
            assertThat(dialog.locator(":focus").count())
                    .as("focus goes into the dialog")
                    .isOne();
            holder.page().keyboard().press("Escape");
            assertThat(dialog.count()).isZero();
            assertThat(focused(holder)).as("and comes back").startsWith("证照加注");

            holder.page().keyboard().press("Enter");
            walkTo(holder, "加注");
            holder.page().keyboard().press("Enter");
            holder.page().keyboard().press("Enter");
            holder.sees("加注成功！");
            assertThat(holder.page().locator("section table tbody tr").count()).isOne();
            assertThat(holder.page()
                            .waitForDownload(() -> enter(holder, "pdf 下载"))
                            .suggestedFilename())
                    .endsWith(".pdf");
        }
    }

    private static void type(Visitor holder, String label, String text) {
        walkTo(holder, label);
        holder.page().keyboard().type(text);
    }

    /// Where it leads, the page comes later: whoever goes on waits for something that only that page has.
    private static void enter(Visitor holder, String name) {
        walkTo(holder, name);
        holder.page().keyboard().press("Enter");
    }

    private static void walkTo(Visitor holder, String name) {
        for (int steps = 0; steps < FAR; steps++) {
            holder.page().keyboard().press("Tab");
            if (focused(holder).startsWith(name)) {
                return;
            }
        }
        throw new AssertionError("Tab never comes to " + name);
    }

    /// What the thing is called that one is at.
    private static String focused(Visitor holder) {
        Object name = holder.page().evaluate("""
                () => {
                  const here = document.activeElement;
                  return (here.labels && here.labels.length ? here.labels[0] : here).innerText.trim();
                }""");
        return String.valueOf(name);
    }
}
