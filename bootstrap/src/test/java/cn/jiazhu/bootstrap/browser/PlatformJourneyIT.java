package cn.jiazhu.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.holder.AnnotateCertificate;
import cn.jiazhu.application.holder.BindCertificate;
import cn.jiazhu.application.holder.FetchDocument;
import cn.jiazhu.application.holder.FollowRealNameCheck;
import cn.jiazhu.application.holder.ListCertificates;
import cn.jiazhu.application.holder.SignInByPlatform;
import cn.jiazhu.application.holder.ViewCertificate;
import cn.jiazhu.bootstrap.Manual;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Chapter 2 of the manual, in its own words and places: from the national platform's 登录 to two opened files.
class PlatformJourneyIT extends InTown {

    private static final Pattern NUMBER = Pattern.compile("京[0-9]{16}");

    /// From the platform's own sign-in by way of ours back to ours, then the check on the phone.
    private static final String[] STEPS = {
        "GET /",
        "GET /sign-in",
        "POST /sign-in",
        "GET /",
        "GET /authorize",
        "POST /token",
        "POST /checks",
        "GET /phone",
        "POST /phone/scan",
        "POST /phone/number",
        "POST /phone/face",
        "GET /checks/{ticket}"
    };

    @Test
    @Manual(
            value = {
                "2-1", "2.1-1", "2.2-1", "2.2-2", "2.2-3", "2.2-4", "2.2-5", "2.2-6", "2.2-7", "2.2-8", "2.3-1",
                "2.3-2", "2.3-3", "2.4-1"
            },
            code = {
                SignInByPlatform.class,
                ListCertificates.class,
                BindCertificate.class,
                FollowRealNameCheck.class,
                ViewCertificate.class,
                AnnotateCertificate.class,
                FetchDocument.class
            })
    void a_holder_binds_a_certificate_annotates_it_and_has_both_files() throws IOException, InterruptedException {
        String number = numberOnTheDesk("陈见山");
        town.beginJourney();
        try (var holder = town.visitor(Look.DESK);
                var phone = town.phone()) {
            signIn(holder, "chenjianshan");
            assertThat(module(holder)).as("我的证照, seen by scrolling").isGreaterThan(900);

            holder.press("查看更多").press("绑定证照");
            holder.fill("注册编号", number).send("绑定证照").sees("绑定成功");

            holder.press("查看详情");
            Steps.scan(holder, phone, "陈见山");
            annotateAndTakeBoth(holder);
        }
        assertThat(town.stepsSeen()).as("every step came over TCP").containsSubsequence(STEPS);
    }

    @Test
    void in_a_browser_of_2020_the_same_way_leads_to_both_files() {
        try (var holder = town.visitor(Look.OF_2020);
                var phone = town.phone()) {
            signIn(holder, "linzhixia");
            holder.press("查看更多").press("查看详情");
            Steps.scan(holder, phone, "林知夏");
            annotateAndTakeBoth(holder);
        }
    }

    private static void signIn(Visitor holder, String userName) {
        holder.open(town.platform().toString()).press("登录");
        holder.fill("用户名", userName).fill("密码", Steps.PASSWORD).send("登录");
        holder.press("用户中心");
    }

    private static void annotateAndTakeBoth(Visitor holder) {
        holder.sees("证照相关服务").press("证照加注服务").press("证照加注");
        holder.send("加注").sees("加注成功！");
        assertThat(holder.download("OFD 下载")).startsWith("PK".getBytes(StandardCharsets.US_ASCII));

        holder.sees("加注历史记录").page().locator(".picture").hover();
        Locator over = holder.page().locator(".picture .over a", new Page.LocatorOptions().setHasText("pdf 下载"));
        assertThat(holder.download(over)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    /// Where the module begins, in pixels below the top.
    private static double module(Visitor holder) {
        return holder.page()
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("我的证照"))
                .boundingBox()
                .y;
    }

    /// As it stands on the person's paper.
    private static String numberOnTheDesk(String name) {
        try (var clerk = town.visitor(Look.DESK)) {
            clerk.open(town.platform() + "/desk").press(name);
            var found = NUMBER.matcher(clerk.page().innerText("main"));
            assertThat(found.find()).isTrue();
            return found.group();
        }
    }
}
