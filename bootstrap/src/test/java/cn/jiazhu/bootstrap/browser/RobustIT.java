package cn.jiazhu.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What people do to pages, and what happens to them on the way: nothing is done twice, nothing is lost, and everybody
/// lands where he was.
class RobustIT extends InTown {

    private static final String WAITING = "您可以离开本页";
    private static final String DONE = "加注成功！";

    @Test
    void eight_tabs_wait_together_and_each_shows_the_end() {
        try (var holder = waiting("hanshuyu", "韩书瑜");
                var clerk = town.visitor(Look.DESK)) {
            String address = holder.page().url();
            List<Page> others = Stream.generate(holder.page().context()::newPage)
                    .limit(7)
                    .peek(page -> page.navigate(address))
                    .toList();
            others.forEach(page -> page.getByText(WAITING).first().waitFor());
            desk(clerk, "韩书瑜").send("补照片");
            holder.sees(DONE);
            others.forEach(page -> page.getByText(DONE).first().waitFor());
        }
    }

    @Test
    void the_back_button_after_a_press_leads_to_the_same_copy() {
        try (var holder = town.visitor(Look.DESK);
                var phone = town.phone()) {
            Steps.enter(holder, phone, "linzhixia", "林知夏");
            holder.press("证照加注").sees("加注体检").press("证照加注");
            holder.send("加注").sees(DONE);
            String copy = address(holder);

            holder.page().goBack();
            holder.sees("请勿重复加注").press("查看和下载").sees(DONE);
            assertThat(address(holder)).isEqualTo(copy);
            assertThat(attempts(holder)).isEqualTo(1);
        }
    }

    @Test
    void a_double_click_is_one_press() {
        for (Look look : List.of(Look.DESK, Look.WITHOUT_SCRIPT)) {
            String userName = look == Look.DESK ? "suwanying" : "guoshixian";
            try (var holder = town.visitor(look);
                    var phone = town.phone()) {
                Steps.enter(holder, phone, userName, look == Look.DESK ? "苏婉莹" : "郭十贤");
                holder.press("证照加注").sees("加注体检").press("证照加注").sees("确认加注");
                holder.page()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("加注").setExact(true))
                        .dblclick();
                holder.sees(DONE);
                assertThat(attempts(holder)).as(look.name()).isEqualTo(1);
            }
        }
    }

    @Test
    void a_lost_connection_is_told_and_the_end_is_shown_when_it_is_back() {
        try (var holder = town.visitor(Look.DESK);
                var phone = town.phone();
                var clerk = town.visitor(Look.DESK)) {
            Steps.enter(holder, phone, "fengqichen", "冯启辰");
            holder.page().route("**/annotations/**", RobustIT::cut);
            wait(holder);
            holder.page().locator("[data-lost]").waitFor();
            assertThat(holder.page().locator("[role=status].sr").innerText()).contains("连接中断");

            desk(clerk, "冯启辰").send("补签字");
            holder.page().unroute("**/annotations/**");
            holder.sees(DONE);
        }
    }

    @Test
    void a_session_that_ends_in_the_middle_costs_a_sign_in_and_nothing_that_was_typed() {
        try (var holder = town.visitor(Look.DESK);
                var phone = town.phone();
                var elsewhere = town.visitor(Look.DESK)) {
            Steps.enter(holder, phone, "chenjianshan", "陈见山");
            holder.press("证照加注").sees("加注体检");
            String page = address(holder);
            holder.press("证照加注").sees("确认加注");
            holder.page().locator("dialog summary").click();
            holder.fill("使用目的", "投标").fill("接收单位", "市住建局");
            endAllSessions(elsewhere, "chenjianshan");

            holder.send("加注").press("重新登录");
            holder.fill("用户名", "chenjianshan").fill("密码", Steps.PASSWORD).send("登录");
            Steps.scan(holder, phone, "陈见山");
            assertThat(address(holder.sees("确认加注"))).startsWith(page);
            assertThat(holder.page().locator("#use").inputValue()).isEqualTo("投标");
            assertThat(holder.page().locator("#recipient").inputValue()).isEqualTo("市住建局");
            holder.send("加注").sees(DONE);
            assertThat(attempts(holder)).isEqualTo(1);
        }
    }

    @Test
    void a_closed_tab_is_opened_again_here_and_elsewhere() {
        try (var holder = waiting("luoyichen", "罗逸尘");
                var elsewhere = town.visitor(Look.PHONE);
                var clerk = town.visitor(Look.DESK)) {
            String address = address(holder);
            BrowserContext browser = holder.page().context();
            holder.page().close();
            Page again = browser.newPage();
            again.navigate(address);
            again.getByText(WAITING).first().waitFor();

            elsewhere.open(address);
            elsewhere.fill("用户名", "luoyichen").fill("密码", Steps.PASSWORD).send("登录");
            assertThat(address(elsewhere.sees(WAITING))).isEqualTo(address);

            desk(clerk, "罗逸尘").send("上报数据");
            again.getByText(DONE).first().waitFor();
            elsewhere.sees(DONE);
        }
    }

    @Test
    void a_page_hidden_for_a_minute_gives_its_connection_back_and_asks_at_once_when_seen() {
        try (var holder = town.visitor(Look.DESK)) {
            Page page = holder.page();
            page.addInitScript("""
                    let hidden = false;
                    Object.defineProperty(document, 'hidden', {get: () => hidden});
                    addEventListener('test-hide', (e) => {
                      hidden = e.detail;
                      document.dispatchEvent(new Event('visibilitychange'));
                    });""");
            page.clock().install();
            var asked = new ArrayList<Request>();
            var givenBack = new ArrayList<Request>();
            page.onRequest(request -> note(request, asked));
            page.onRequestFailed(request -> note(request, givenBack));
            Steps.signIn(holder, "xuwanqing");
            holder.press("用户中心").press("我的证照").sees("等待扫码");
            page.waitForCondition(() -> asked.size() == 1);

            hide(page, true);
            page.clock().runFor(59_000);
            assertThat(givenBack).isEmpty();
            page.clock().runFor(2_000);
            page.waitForCondition(() -> givenBack.equals(asked));
            hide(page, false);
            page.waitForCondition(() -> asked.size() == 2);
        }
    }

    private static void note(Request request, List<Request> where) {
        if (isPoll(request)) {
            where.add(request);
        }
    }

    private static void hide(Page page, boolean hidden) {
        page.evaluate("hidden => dispatchEvent(new CustomEvent('test-hide', {detail: hidden}))", hidden);
    }

    private static boolean isPoll(Request request) {
        return request.resourceType().equals("fetch");
    }

    private static void cut(Route route) {
        if (isPoll(route.request())) {
            route.abort();
        } else {
            route.resume();
        }
    }

    private static Visitor waiting(String userName, String name) {
        var holder = town.visitor(Look.DESK);
        try (var phone = town.phone()) {
            Steps.enter(holder, phone, userName, name);
        }
        return wait(holder);
    }

    private static Visitor wait(Visitor holder) {
        return holder.press("查看原因和办法").send("条件满足后自动加注").sees(WAITING);
    }

    private static Visitor desk(Visitor clerk, String name) {
        return clerk.open(town.platform() + "/desk").press(name);
    }

    private static void endAllSessions(Visitor elsewhere, String userName) {
        Steps.signIn(elsewhere, userName);
        elsewhere.press("用户中心").send("全部退出").sees("登录");
    }

    private static String address(Visitor visitor) {
        return visitor.page().url().replaceFirst("[?#].*", "");
    }

    /// How many the history tells of.
    private static int attempts(Visitor holder) {
        return holder.page().locator("section table tbody tr").count();
    }
}
