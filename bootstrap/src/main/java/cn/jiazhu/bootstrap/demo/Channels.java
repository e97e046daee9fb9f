package cn.jiazhu.bootstrap.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Both ways in, page by page as people go them: through the national platform to both files, and at the portal from
/// nothing to an account, a new password, and out.
final class Channels {

    private static final String FIRST_PASSWORD = "for-the-first-time";
    private static final String CENTRE = "/user-centre";

    private final Scene scene;
    private final Story story;

    Channels(Scene scene) {
        this.scene = scene;
        this.story = scene.story();
    }

    void tell() {
        story.chapter("国家政务服务平台进 through the national platform, page by page");
        story.about("zhouxingyuan", () -> platform(scene.actor("zhouxingyuan"), scene.browser()));
        story.chapter("门户注册、重设密码、退出 registered at the portal, a new password, signed out");
        story.about(Demo.NEWCOMER, () -> portal(scene.actor(Demo.NEWCOMER), scene.browser(), scene.browser()));
    }

    private void platform(Actor actor, Browser browser) {
        Rows paper = scene.registered().of(actor);
        Page home = step(
                actor.name() + "  在国家平台登录 signs in there",
                () -> browser.open(scene.platform())
                        .follow("登录")
                        .press("登录", Map.of("user", actor.userName(), "password", actor.password()))
                        .sees(actor.name()));
        Page centre =
                step("用户中心：带授权码回来 back with a code", () -> home.follow("用户中心").sees("我的证照"));
        Page list = step(
                "绑定证照，按注册编号 bound by its number",
                () -> centre.follow("查看更多")
                        .follow("绑定证照")
                        .press("绑定证照", Map.of("type", paper.first("type"), "number", paper.first("number")))
                        .sees("绑定成功"));
        Page services = step(
                "查看详情：二维码、两位数、人脸 QR, match number, face",
                () -> prove(actor, list.follow("查看详情")).sees("证照相关服务"));
        Page form = step(
                "证照相关服务 → 证照加注服务 → 证照加注",
                () -> services.follow("证照加注服务").sees("加注历史记录").follow("证照加注"));
        annotate(form, List.of(actor.name(), paper.first("number"), "第 1 次加注"), actor.key());
        step("两边都退出 signed out of both", () -> {
            browser.open(scene.platform()).press("退出登录");
            form.press("退出");
            return out(browser);
        });
    }

    private void annotate(Page form, List<String> printed, String key) {
        long start = System.nanoTime();
        Page won = form.press("加注").sees("加注成功！");
        byte[] pdf = won.download("pdf 下载");
        byte[] ofd = won.download("OFD 下载");
        var time = Duration.ofNanos(System.nanoTime() - start);
        scene.figures().pressed(time);
        story.told("加注成功！pdf 下载，OFD 下载", time);
        scene.examine(key + "-platform", pdf, ofd, printed);
    }

    private void portal(Actor actor, Browser browser, Browser other) {
        step(
                actor.name() + "  注册：用户名、二维码、人脸 registers by QR and face",
                () -> prove(actor, wish(browser, "注册", actor.userName(), FIRST_PASSWORD))
                        .sees("我的证照"));
        step("忘记密码：二维码、人脸，以前的登录结束 reset; the session ends", () -> {
            prove(actor, wish(other, "忘记密码", actor.userName(), actor.password()))
                    .sees("密码已重设");
            return out(browser);
        });
        step("旧密码无效，新密码可用 the old password is refused, the new one counts", () -> {
            signIn(browser, actor, FIRST_PASSWORD).sees(401, "用户名或密码不正确");
            return signIn(browser, actor, actor.password()).sees("我的证照");
        });
        Page second = step(
                "在另一个浏览器登录 signed in elsewhere as well",
                () -> signIn(other, actor, actor.password()).sees("账号安全"));
        step("全部退出，两处都已退出 signed out everywhere", () -> {
            second.press("全部退出");
            out(other);
            return out(browser);
        });
    }

    private static Page wish(Browser browser, String wish, String userName, String password) {
        return browser.open("/portal/sign-in")
                .follow(wish)
                .press("下一步", Map.of("userName", userName, "password", password));
    }

    private static Page signIn(Browser browser, Actor actor, String password) {
        return browser.open("/portal/sign-in")
                .press("登录", Map.of("userName", actor.userName(), "password", password, "next", CENTRE));
    }

    private Page prove(Actor actor, Page screen) {
        return scene.phones().prove(scene.browser(), actor, screen);
    }

    /// Asked for what only somebody signed in is shown.
    private static Page out(Browser browser) {
        Page page = browser.open(CENTRE);
        boolean shown = page.status() == 200 && page.address().getPath().equals(CENTRE);
        Mismatch.unless(!shown, "still signed in");
        return page;
    }

    private Page step(String told, Supplier<Page> act) {
        return story.step(act, _ -> told);
    }
}
