package cn.jiazhu.platform.sandbox;

import cn.jiazhu.domain.Days;
import cn.jiazhu.platform.sandbox.page.ClockSheet;
import cn.jiazhu.platform.sandbox.page.FaultSheet;
import cn.jiazhu.platform.sandbox.page.FaultSheet.Kind;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The stage: which day it is, and how well the platform answers.
final class SettingPages {

    private static final int MOST_DAYS = 3660;

    private static final List<Kind> KINDS = List.of(
            kind(Fault.OnTheWay.SILENCE, "无响应 silence", "一个字节也不来，本系统等到自己的时限。"),
            kind(Fault.OnTheWay.SERVER_ERROR, "拒绝 refusal", "回答 500。"),
            kind(Fault.OnTheWay.HTML, "乱答 garbage", "回答一个网页，不是签名的答复。"),
            kind(Fault.Stated.OTHER_KEY, "伪造 forgery", "答复由别人的密钥签名。"),
            kind(Fault.Stated.STALE, "过时 staleness", "答复是两分钟以前签的。"));

    private static final List<Kind> KINDS_OF_STAMPS = List.of(
            kind(Fault.OnTheWay.SILENCE, "无响应 silence", "时间戳服务一个字节也不来。"),
            kind(Fault.OnTheWay.HTML, "乱答 garbage", "时间戳服务回答一个网页。"));

    private final Script script;
    private final Script stamping;
    private final Script handing;
    private final Screens screens;
    private final Clock clock;

    SettingPages(Script script, Script stamping, Script handing, Screens screens, Clock clock) {
        this.script = script;
        this.stamping = stamping;
        this.handing = handing;
        this.screens = screens;
        this.clock = clock;
    }

    void clock(Visit visit) throws IOException {
        LocalDate today = today();
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), Days.ZONE), today);
        String turned = days == 0 ? "就是真实日期。" : "比真实日期" + (days > 0 ? "晚" : "早") + Math.abs(days) + "天。";
        visit.show(screens.of("clock.jte", new ClockSheet(screens.frame(visit, "日历"), Screens.written(today), turned)));
    }

    /// Of programs and of forms.
    void turn(Visit visit) throws IOException {
        int days = visit.body().number("days");
        if (Math.abs(days) > MOST_DAYS) {
            throw new IllegalArgumentException("days");
        }
        world().turn(days);
        visit.done("/clock");
    }

    void faults(Visit visit) throws IOException {
        visit.show(screens.of(
                "faults.jte",
                new FaultSheet(
                        screens.frame(visit, "故障"),
                        script.coming(),
                        script.delay().toMillis(),
                        KINDS,
                        stamping.coming(),
                        KINDS_OF_STAMPS)));
    }

    void clear(Visit visit) throws IOException {
        script.clear();
        stamping.clear();
        handing.clear();
        script.delay(Duration.ZERO);
        visit.done("/faults");
    }

    private LocalDate today() {
        return screens.world()
                .map(Sandbox.World::today)
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), Days.ZONE));
    }

    private Sandbox.World world() {
        return screens.world().orElseThrow(() -> new IllegalArgumentException("no world"));
    }

    private static Kind kind(Fault fault, String title, String brings) {
        return new Kind(fault.name(), title, brings);
    }
}
