package cn.jiazhu.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every state of the pages that a person can get into, got into as a person does, and inspected where it stands: as it
/// is, at 320 pixels, dark, in forced colours, in 长辈版, and by the Tab key.
class StatesIT extends InTown {

    private Visitor holder;
    private Phone phone;
    private EveryLook looks;

    @BeforeEach
    void arrive() {
        holder = town.visitor(Look.DESK);
        phone = town.phone();
        looks = new EveryLook(holder);
    }

    @AfterEach
    void leave() {
        phone.close();
        holder.close();
    }

    @Test
    void signing_in_and_proving_who_one_is() {
        holder.open("/portal/sign-in")
                .fill("用户名", "xuwanqing")
                .fill("密码", "wrong")
                .send("登录");
        inspect("sign-in refused");
        inspectAt("/portal/register", "/portal/reset");
        Steps.signIn(holder, "xuwanqing");
        holder.press("用户中心");
        inspect("user centre");
        inspectAt("/self-check");
        holder.open("/user-centre").press("我的证照").sees("等待扫码");
        inspect("check issued");
        phone.scans(holder.qr(), "许晚晴");
        holder.sees("已扫码");
        inspect("check scanned");
        phone.press("取消");
        holder.sees("已取消");
        inspect("check cancelled");
        holder.press("重新扫码").sees("等待扫码");
        phone.scans(holder.qr(), "林知夏");
        phone.press(holder.sees("已扫码").page().locator(".match").innerText()).press("通过");
        holder.sees("扫码人与登录人不一致");
        inspect("check by another");
        assertThat(looks.faults()).isEmpty();
    }

    @Test
    void from_the_list_to_the_withdrawn_copy() {
        Steps.enter(holder, phone, "suwanying", "苏婉莹");
        inspect("list");
        holder.press("证照加注").sees("加注体检");
        inspect("certificate");
        holder.press("证照加注").sees("确认加注");
        inspect("dialog");
        holder.send("加注").sees("加注成功！");
        inspect("result");
        holder.press("撤回这一份");
        inspect("withdrawal");
        assertThat(looks.faults()).isEmpty();
    }

    @Test
    void what_is_refused_and_what_waits() {
        Steps.enter(holder, phone, "hanshuyu", "韩书瑜");
        holder.press("查看原因和办法").sees("缺少");
        inspect("blocked");
        holder.send("条件满足后自动加注").sees("您可以离开本页");
        inspect("waiting");
        holder.send("取消这次加注").sees("已取消这次加注");
        inspect("given up");
        assertThat(looks.faults()).isEmpty();
    }

    private void inspectAt(String... paths) {
        for (String path : paths) {
            holder.open(path);
            inspect(path);
        }
    }

    private void inspect(String state) {
        looks.inspect(state);
    }
}
