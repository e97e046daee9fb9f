package cn.jiazhu.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Every page of a journey within its budget; how long the largest thing takes on a slow line is printed.
class BudgetIT extends InTown {

    @Test
    void no_page_of_the_journey_costs_more_than_it_may() {
        try (var holder = town.visitor(Look.DESK);
                var phone = town.phone()) {
            Budget.slow(holder.page());
            holder.open("/");
            within(holder, "home");
            holder.press("登录");
            within(holder, "sign-in");
            Steps.signIn(holder, "linzhixia");
            holder.press("用户中心");
            within(holder, "user centre");
            holder.press("我的证照").sees("等待扫码");
            within(holder, "check");
            Steps.scan(holder, phone, "林知夏");
            holder.sees("可加注");
            within(holder, "list");
            holder.press("证照加注").sees("加注体检");
            within(holder, "certificate");
            holder.press("证照加注").send("加注").sees("加注成功！");
            within(holder, "result");
        }
    }

    @Test
    void the_verifiers_page_is_light_in_all() {
        try (var holder = town.visitor(Look.DESK);
                var phone = town.phone();
                var verifier = town.visitor(Look.PHONE)) {
            Steps.enter(holder, phone, "suwanying", "苏婉莹");
            Budget.slow(verifier.page());
            verifier.open("/v/" + Steps.annotate(holder)).sees("有效");
            within(verifier, "verdict");
            assertThat(Budget.weight(verifier.page())).isPositive().isLessThan(30_000);
        }
    }

    private static void within(Visitor visitor, String page) {
        assertThat(Budget.excess(visitor.page())).as(page).isEmpty();
        System.out.println("LCP " + page + ": " + Budget.largestPaint(visitor.page()) + " ms");
    }
}
