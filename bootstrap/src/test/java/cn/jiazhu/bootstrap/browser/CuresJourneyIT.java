package cn.jiazhu.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.holder.BindCertificate;
import cn.jiazhu.application.holder.SelfCheck;
import cn.jiazhu.application.press.Carrying;
import cn.jiazhu.application.registry.ImportRegistry;
import cn.jiazhu.bootstrap.Manual;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Chapter 3 of the manual: each question is met, told with the manual's own word, cured by clicks alone, and completes
/// by itself on the page that waits.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CuresJourneyIT extends InTown {

    @Test
    @Manual(
            value = {"3.1", "3.1-1"},
            code = {ImportRegistry.class, Carrying.class})
    void an_expired_certificate_is_renewed_and_annotated_by_itself() {
        try (var holder = town.visitor(Look.DESK);
                var phone = town.phone();
                var clerk = town.visitor(Look.DESK)) {
            Steps.enter(holder, phone, "jiangsiyuan", "蒋思远");
            holder.press("查看原因和办法").sees("证照过期");
            clerk(clerk, "蒋思远").send("批准延续");
            holder.press("重新检查").send("条件满足后自动加注").sees("您可以离开本页");
            clerk.send("上报数据");
            holder.sees("加注成功！");
        }
    }

    @ParameterizedTest
    @Manual(
            value = {"3.2", "3.2-1", "3.3", "3.3-1", "3.4", "3.4-1"},
            code = {ImportRegistry.class, Carrying.class})
    @CsvSource({
        "yuanhaoran, 袁浩然, 证照加注, 未绑定手机号, 绑定手机",
        "luoyichen, 罗逸尘, 查看原因和办法, 加注失败, 上报数据",
        "hanshuyu, 韩书瑜, 查看原因和办法, 缺少, 补照片",
        "fengqichen, 冯启辰, 查看原因和办法, 缺少, 补签字"
    })
    void what_stands_in_the_way_is_removed_by_a_click_elsewhere(
            String userName, String name, String way, String word, String button) {
        try (var holder = town.visitor(Look.DESK);
                var phone = town.phone();
                var clerk = town.visitor(Look.DESK)) {
            Steps.enter(holder, phone, userName, name);
            holder.press(way).sees(word);
            holder.send("条件满足后自动加注").sees("您可以离开本页");
            clerk(clerk, name).send(button);
            holder.sees("加注成功！");
        }
    }

    @Test
    @Manual(
            value = "3.5",
            code = {SelfCheck.class, BindCertificate.class})
    void who_finds_no_certificate_is_told_why() {
        try (var holder = town.visitor(Look.DESK)) {
            holder.open(town.platform().toString()).press("登录");
            holder.fill("用户名", "chenjianshan").fill("密码", Steps.PASSWORD).send("登录");
            holder.press("用户中心").press("查看更多").press("帮我查原因");
            holder.sees("有证照还没有绑定到您的账号").press("绑定证照").sees("只能绑定本人的证照");
        }
    }

    @Test
    @Order(Order.DEFAULT + 1)
    void after_181_days_holder_and_verifier_see_that_the_use_period_is_over() {
        try (var holder = town.visitor(Look.DESK);
                var phone = town.phone();
                var calendar = town.visitor(Look.DESK);
                var verifier = town.visitor(Look.PHONE)) {
            Steps.enter(holder, phone, "linzhixia", "林知夏");
            holder.press("证照加注").sees("加注体检").press("证照加注").send("加注").sees("加注成功！");
            String code = holder.page().locator("dt:has-text('核验码') + dd").innerText();
            calendar.open(town.platform() + "/clock").send("+181 天");

            verifier.open("/v/" + code).sees("使用期已过");
            holder.open("/certificates").sees("使用期已过");
            assertThat(holder.page().locator(".sandbox").innerText()).contains("今天按");
            calendar.send("回到真实日期");
            verifier.open("/v/" + code).sees("有效");
        }
    }

    private static Visitor clerk(Visitor clerk, String name) {
        return clerk.open(town.platform() + "/desk").press(name);
    }
}
