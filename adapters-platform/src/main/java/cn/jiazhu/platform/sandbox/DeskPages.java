package cn.jiazhu.platform.sandbox;

import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.Standing;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.platform.sandbox.Citizens.Citizen;
import cn.jiazhu.platform.sandbox.Sandbox.World;
import cn.jiazhu.platform.sandbox.page.DeskSheet;
import cn.jiazhu.platform.sandbox.page.DeskSheet.Card;
import cn.jiazhu.platform.sandbox.page.DeskSheet.Fact;
import cn.jiazhu.platform.sandbox.page.PeopleSheet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The desk: for each person what the registry has today, and what province and 申报业务系统 can do about it.
final class DeskPages {

    private static final PeopleSheet.Place PLACE = new PeopleSheet.Place(
            "/desk",
            "模拟受理台",
            "扮演省级主管部门和申报业务系统：选一个人，办一件事。办的事像真实数据一样签名上报到部里。",
            "Plays the province and the application system. Choose a person.");

    private final Citizens citizens;
    private final Screens screens;

    DeskPages(Citizens citizens, Screens screens) {
        this.citizens = citizens;
        this.screens = screens;
    }

    void show(Visit visit) throws IOException {
        Optional<World> world = screens.world();
        String problem = world.isPresent() ? "" : "只有国家平台在运行，没有登记系统，受理台不能办事。";
        screens.about(
                visit,
                "受理台",
                PLACE,
                problem,
                citizen -> visit.show(screens.of("desk.jte", sheet(visit, world.orElseThrow(), citizen))));
    }

    /// Of programs and of forms.
    void act(Visit visit) throws IOException {
        Body body = visit.body();
        Act act = Act.valueOf(body.text("act"));
        Citizen citizen = citizens.known(body.person());
        World world = screens.world().orElseThrow(() -> new IllegalArgumentException("no world"));
        Certificate certificate = world.certificates(citizen.person().id()).stream()
                .filter(one -> one.id().toString().equals(body.text("certificate")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such certificate"));
        Desk.act(system(), world.today(), certificate, act);
        visit.done("/desk?person=" + Visit.encoded(citizen.id().text()) + "&done=" + act);
    }

    /// For those of whom the registry has nothing.
    void admit(Visit visit) throws IOException {
        Citizen citizen = citizens.known(visit.body().person());
        World world = screens.world().orElseThrow(() -> new IllegalArgumentException("no world"));
        Desk.admit(system(), world.today(), citizen.person());
        visit.done("/desk?person=" + Visit.encoded(citizen.id().text()));
    }

    private ProvincialSystem system() {
        return screens.system().orElseThrow(() -> new IllegalArgumentException("no world"));
    }

    private DeskSheet sheet(Visit visit, World world, Citizen citizen) {
        return new DeskSheet(
                screens.frame(visit, "受理台：" + citizen.person().name().text()),
                citizen.id().text(),
                citizen.person().name().text(),
                citizen.login().userName(),
                citizen.login().shows(),
                Stream.of(Act.values())
                        .filter(act -> act.name().equals(visit.query("done")))
                        .map(Act::offer)
                        .map(offer -> "已办：" + offer.chinese() + "。" + offer.brings())
                        .findFirst()
                        .orElse(""),
                Screens.word(citizen.mobile()),
                citizen.mobile() == MobileBinding.BOUND,
                world.certificates(citizen.person().id()).stream()
                        .map(certificate -> card(certificate, world.today()))
                        .toList());
    }

    private static Card card(Certificate certificate, LocalDate today) {
        return new Card(
                certificate.type().name(),
                certificate.id().toString(),
                Stream.concat(
                                certificate.facts().stream().flatMap(facts -> facts(certificate, facts, today)),
                                pending(certificate))
                        .toList(),
                Act.of(certificate, today).map(Act::offer).toList());
    }

    private static Stream<Fact> facts(Certificate certificate, Facts facts, LocalDate today) {
        return Stream.of(
                fact("注册编号", facts.number().text()),
                fact("状态", word(certificate.standingOn(today))),
                new Fact("专业", facts.specialties().stream().map(DeskPages::word).toList()),
                fact("聘用企业", facts.employer().name()),
                fact("免冠照片", word(facts.photo())),
                fact("手写签字", word(facts.signature())));
    }

    private static Stream<Fact> pending(Certificate certificate) {
        return certificate.pending().isEmpty()
                ? Stream.of()
                : Stream.of(new Fact(
                        "未上报",
                        certificate.pending().stream().map(DeskPages::word).toList()));
    }

    private static Fact fact(String label, String text) {
        return new Fact(label, List.of(text));
    }

    private static String word(Specialty specialty) {
        return specialty.name() + "，" + Screens.written(specialty.validity().first()) + "至"
                + Screens.written(specialty.validity().last());
    }

    private static String word(Announcement announcement) {
        return announcement.application().chinese() + "，" + Screens.written(announcement.announcedOn()) + "审核通过";
    }

    private static String word(Standing standing) {
        return switch (standing) {
            case Standing.Valid(var last) -> "有效，至" + Screens.written(last);
            case Standing.NotReported _ -> "数据未上报";
            case Standing.NotYetValid(var first) -> "未到有效期，" + Screens.written(first) + "起有效";
            case Standing.Expired(var last) -> "已过有效期，" + Screens.written(last) + "止";
            case Standing.OverAge(var limit, var _) -> "已满" + limit + "周岁";
            case Standing.Paused(var state, var since) -> state.chinese() + "，" + Screens.written(since) + "起";
            case Standing.Ended(var state, var since) -> state.chinese() + "，" + Screens.written(since) + "起";
        };
    }

    private static String word(HolderImage image) {
        return switch (image) {
            case HolderImage.Missing _ -> "缺";
            case HolderImage.Unreadable _ -> "文件不能识别";
            case HolderImage.Stored _ -> "有";
        };
    }
}
