package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.press.Carrying;
import cn.jiazhu.application.registry.ImportRegistry;
import cn.jiazhu.bootstrap.Portal.Answer;
import cn.jiazhu.bootstrap.sandbox.SamplePeople;
import cn.jiazhu.bootstrap.sandbox.SamplePerson;
import cn.jiazhu.domain.Days;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every question of the manual's third chapter met and then cured by clicks on the simulators' pages alone; the press
/// that waits completes by itself.
@TestMethodOrder(OrderAnnotation.class)
class CuresIT {

    private static final String WHEN_POSSIBLE = "{\"whenPossible\":true}";

    @TempDir
    private static Path folder;

    private static Process serving;
    private static Caller web;
    private static Caller sandbox;
    private static Clicks clicks;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Packaged program = Packaged.in(folder);
        serving = program.serve();
        web = new Caller(program.pages());
        sandbox = new Caller(program.platform());
        clicks = new Clicks(sandbox);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        web.close();
        sandbox.close();
        Packaged.stop(serving);
    }

    @Test
    @Manual(
            value = {"3.1", "3.1-1"},
            code = {ImportRegistry.class, Carrying.class})
    void an_expired_certificate_is_renewed_at_the_desk() throws InterruptedException {
        Portal holder = holder("jiangsiyuan");
        assertThat(holder.press(holder.certificate(), "{}").code()).isEqualTo("CERT_EXPIRED");
        assertThat(desk("jiangsiyuan", "批准延续").text()).contains("延续注册", "审核通过");
        JsonNode waiting = waiting(holder);
        desk("jiangsiyuan", "上报数据");
        completes(holder, waiting);
    }

    @Test
    @Manual(
            value = {"3.2", "3.2-1"},
            code = Carrying.class)
    void a_mobile_number_is_bound_on_the_platforms_account_page() throws InterruptedException {
        Portal holder = holder("yuanhaoran");
        assertThat(holder.press(holder.certificate(), "{}").code()).isEqualTo("MOBILE_NOT_BOUND");
        JsonNode waiting = waiting(holder);
        Document account = clicks.open("/account?person=" + platformPerson("yuanhaoran"));
        assertThat(account.text()).contains("未绑定");
        assertThat(clicks.press(account, "绑定手机").text()).contains("已绑定");
        completes(holder, waiting);
    }

    @ParameterizedTest
    @Manual(
            value = {"3.3", "3.3-1"},
            code = {ImportRegistry.class, Carrying.class})
    @CsvSource({"gaomingyue, NOT_REPORTED", "luoyichen, NOT_REPORTED", "shenruohan, CERT_EXPIRED"})
    void what_has_been_approved_is_reported_at_the_desk(String userName, String blocker) throws InterruptedException {
        Portal holder = holder(userName);
        assertThat(holder.press(holder.certificate(), "{}").code()).isEqualTo(blocker);
        JsonNode waiting = waiting(holder);
        desk(userName, "上报数据");
        completes(holder, waiting);
    }

    @ParameterizedTest
    @Manual(
            value = {"3.4", "3.4-1"},
            code = {ImportRegistry.class, Carrying.class})
    @CsvSource({"hanshuyu, PHOTO_MISSING, 补照片", "fengqichen, SIGNATURE_MISSING, 补签字", "songjiahe, IMAGE_UNREADABLE, 补照片"
    })
    void a_photo_and_a_signature_are_supplied_at_the_desk(String userName, String blocker, String button)
            throws InterruptedException {
        Portal holder = holder(userName);
        assertThat(holder.press(holder.certificate(), "{}").code()).isEqualTo(blocker);
        JsonNode waiting = waiting(holder);
        desk(userName, button);
        completes(holder, waiting);
    }

    @ParameterizedTest
    @CsvSource({
        "maojinxiu, FACE_OVERFLOW, 换单位",
        "tangxinyi, SUSPENDED, 恢复",
        "weidongliang, LOCKED, 恢复",
        "dongziqian, CANCELLED, 恢复"
    })
    void what_cannot_be_waited_for_is_pressed_again_after_its_cure(String userName, String blocker, String button)
            throws InterruptedException {
        Portal holder = holder(userName);
        assertThat(holder.press(holder.certificate(), "{}").code()).isEqualTo(blocker);
        desk(userName, button);
        assertThat(holder.press(holder.certificate(), "{}").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"暂扣, 已暂停", "恢复, 有效", "换单位, 信息已变更"})
    @Order(Order.DEFAULT + 1)
    void what_the_desk_does_is_seen_by_whoever_verifies_a_copy(String button, String word) throws InterruptedException {
        Portal holder = holder("xuwanqing");
        desk("xuwanqing", button);
        assertThat(verdict(newest(holder))).isEqualTo(word);
    }

    @Test
    @Order(Order.DEFAULT + 2)
    void after_181_days_the_use_period_is_over_for_holder_and_verifier() throws InterruptedException {
        Portal holder = holder("linzhixia");
        assertThat(holder.press(holder.certificate(), "{}").status()).isEqualTo(201);
        assertThat(verdict(newest(holder))).isEqualTo("有效");
        Document calendar = clicks.press(clicks.open("/clock"), "+181");
        assertThat(calendar.text()).contains("比真实日期晚181天");
        assertThat(verdict(newest(holder))).isEqualTo("使用期已过");
        assertThat(card(holder)).isEqualTo("use-period-over");
        clicks.press(calendar, "回到真实日期");
        assertThat(verdict(newest(holder))).isEqualTo("有效");
        assertThat(card(holder)).isEqualTo("in-use");
    }

    @Test
    void a_silent_platform_is_ordered_and_ended_by_clicks() throws InterruptedException {
        Portal holder = holder("zhouxingyuan");
        Document faults = clicks.open("/faults");
        clicks.press(faults, faults.expectFirst("form[aria-label^=拒绝] button[value=50]"), Map.of());
        assertThat(clicks.open("/faults").text()).contains("次答复会出错");
        clicks.press(faults, "全部正常");
        assertThat(clicks.open("/faults").text()).contains("没有安排出错的答复");
        assertThat(holder.press(holder.certificate(), "{}").status()).isEqualTo(201);
    }

    @Test
    void somebody_without_a_certificate_is_admitted_and_then_has_one() throws InterruptedException {
        Document page = clicks.open("/desk?person=" + platformPersonOf("安新来"));
        assertThat(page.text()).contains("登记系统里没有这个人的证书");
        Document announced = clicks.press(page, "批准初始注册");
        assertThat(announced.text()).contains("初始注册", "审核通过");
        assertThat(clicks.press(announced, "上报数据").text()).contains("注册编号", "有效，至");
    }

    private static JsonNode waiting(Portal holder) throws InterruptedException {
        Answer waiting = holder.press(holder.certificate(), WHEN_POSSIBLE);
        assertThat(waiting.status()).isEqualTo(202);
        return waiting.json();
    }

    private static void completes(Portal holder, JsonNode waiting) throws InterruptedException {
        assertThat(holder.awaited(waiting).path("state").asText()).isEqualTo("issued");
    }

    private static Document desk(String userName, String button) throws InterruptedException {
        Document page = clicks.open("/desk?person=" + platformPerson(userName));
        Document after = clicks.press(page, button);
        assertThat(after.select("[role=status]").text()).contains("已办：" + button);
        return after;
    }

    private static String verdict(JsonNode copy) throws InterruptedException {
        String code = copy.path("numbers").path("code").asText();
        return new Answer(web.send(web.to("/api/v1/verifications/" + code).GET()))
                .json()
                .path("word")
                .asText();
    }

    private static JsonNode newest(Portal holder) throws InterruptedException {
        return holder.get("/certificates/" + holder.certificate() + "/annotations")
                .json()
                .path("attempts")
                .path(0);
    }

    private static String card(Portal holder) throws InterruptedException {
        return holder.certificates().getFirst().path("card").path("state").asText();
    }

    /// Proven on the pages of the phone: scan, find the number of the page, show the face.
    private static Portal holder(String userName) throws InterruptedException {
        Portal holder = Portal.signIn(web, userName, SamplePeople.PASSWORD);
        JsonNode check = holder.openedCheck();
        String path = URI.create(check.path("qrText").asText()).getRawPath() + "?ticket="
                + check.path("ticket").asText();
        Document scan = clicks.open(path);
        Document number =
                clicks.press(scan, scan.expectFirst("form button"), Map.of("person", platformPerson(userName)));
        Document face = clicks.press(number, check.path("matchNumber").asText());
        assertThat(clicks.press(face, "通过").text()).contains("人脸识别通过");
        String state = "/real-name-checks/" + check.path("ticket").asText();
        assertThat(holder.get(state).json().path("state").asText()).isEqualTo("verified");
        return holder;
    }

    private static String platformPerson(String userName) throws InterruptedException {
        String name = SamplePeople.of(Days.of(Instant.now()), 0).stream()
                .filter(person -> person.userName().equals(userName))
                .map(SamplePerson::person)
                .map(person -> person.name().text())
                .findFirst()
                .orElseThrow();
        return platformPersonOf(name);
    }

    private static String platformPersonOf(String name) throws InterruptedException {
        return clicks.open("/desk")
                .expectFirst(".people a:contains(" + name + ")")
                .attr("href")
                .replaceFirst(".*=", "");
    }
}
