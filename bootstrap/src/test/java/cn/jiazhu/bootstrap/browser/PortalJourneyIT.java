package cn.jiazhu.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.holder.AnnotateCertificate;
import cn.jiazhu.application.holder.FetchDocument;
import cn.jiazhu.application.holder.FollowRealNameCheck;
import cn.jiazhu.application.holder.ListCertificates;
import cn.jiazhu.application.holder.SignIn;
import cn.jiazhu.bootstrap.Manual;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Chapter 1 of the manual, in its own words and places: from the portal's 登录 to two opened files.
class PortalJourneyIT extends InTown {

    /// The check is opened and asked for by this program, everything else comes from a phone.
    private static final String[] CHECK = {
        "POST /checks",
        "GET /phone",
        "POST /phone/scan",
        "POST /phone/number",
        "POST /phone/face",
        "GET /checks/{ticket}"
    };

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        town.beginJourney();
    }

    @AfterEach
    void every_step_came_over_tcp() throws IOException, InterruptedException {
        assertThat(town.stepsSeen()).containsSubsequence(CHECK);
    }

    @Test
    @Manual(
            value = {"1-1", "1.1-1", "1.2-1", "1.2-2", "1.3-1", "1.4-1"},
            code = {
                SignIn.class,
                FollowRealNameCheck.class,
                ListCertificates.class,
                AnnotateCertificate.class,
                FetchDocument.class
            })
    void a_holder_signs_in_proves_who_he_is_annotates_and_has_both_files() {
        journey(Look.DESK, "linzhixia", "林知夏");
    }

    @Test
    void without_scripts_the_same_journey_goes_by_pages_alone() {
        journey(Look.WITHOUT_SCRIPT, "guoshixian", "郭十贤");
    }

    @Test
    void in_a_browser_of_2020_the_same_journey_goes_without_dialogs() {
        journey(Look.OF_2020, "zhouxingyuan", "周行远");
    }

    private static void journey(Look look, String userName, String name) {
        try (var holder = town.visitor(look);
                var phone = town.phone()) {
            Steps.signIn(holder, userName);
            holder.press("用户中心").press("我的证照");
            Steps.scan(holder, phone, name);
            holder.sees("可加注");
            annotate(holder);
            takeBoth(holder);
        }
    }

    @Test
    void on_the_phone_itself_nothing_needs_to_be_scanned() {
        try (var holder = town.visitor(Look.PHONE)) {
            Steps.signIn(holder, "suwanying");
            holder.press("用户中心").press("我的证照");
            scanned(holder, "苏婉莹");
            holder.sees("可加注");
            annotate(holder);
            takeBoth(holder);
        }
    }

    /// Opens the app by its link, and comes back by its.
    private static void scanned(Visitor holder, String name) {
        String match = holder.page().locator(".match-small").innerText();
        holder.press("在国家政务服务平台打开");
        Phone.on(holder.page()).isHeldBy(name).press(match).press("通过");
        holder.press("回到刚才的网页");
    }

    private static void annotate(Visitor holder) {
        holder.press("证照加注").sees("加注体检").press("证照加注");
        holder.send("加注").sees("加注成功！");
        assertThat(holder.heading()).isEqualTo("加注成功！");
        holder.sees("可以用到");
    }

    private static void takeBoth(Visitor holder) {
        assertThat(holder.download("pdf 下载")).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(holder.download("OFD 下载")).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
    }
}
