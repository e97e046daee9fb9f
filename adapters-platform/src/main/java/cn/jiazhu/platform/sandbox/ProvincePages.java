package cn.jiazhu.platform.sandbox;

import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.platform.sandbox.Citizens.Citizen;
import cn.jiazhu.platform.sandbox.page.PeopleSheet;
import cn.jiazhu.platform.sandbox.page.ProvinceSheet;
import cn.jiazhu.platform.sandbox.page.ProvinceSheet.Card;
import cn.jiazhu.platform.sandbox.page.ProvinceSheet.Exchange;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The province's system: what it can report of a person, in all the ways in which reports go wrong, and what the
/// ministry answers.
final class ProvincePages {

    private static final PeopleSheet.Place PLACE = new PeopleSheet.Place(
            "/province",
            "模拟省级上报",
            "扮演省级上报系统：选一个人，按正常或出错的方式上报，看部里怎样回答。",
            "Plays a province that reports, right and wrong. Choose a person.");

    private final Citizens citizens;
    private final Screens screens;

    ProvincePages(Citizens citizens, Screens screens) {
        this.citizens = citizens;
        this.screens = screens;
    }

    void show(Visit visit) throws IOException {
        String problem = screens.system().isPresent() ? "" : "只有国家平台在运行，没有登记系统，不能上报。";
        screens.about(visit, "省级上报", PLACE, problem, citizen -> show(visit, citizen, "", List.of()));
    }

    void play(Visit visit) throws IOException {
        Body body = visit.body();
        Play play = Play.valueOf(body.text("play"));
        Citizen citizen = citizens.known(body.person());
        var system = screens.system().orElseThrow(() -> new IllegalArgumentException("no world"));
        Certificate certificate = reported(citizen)
                .filter(one -> one.id().toString().equals(body.text("certificate")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such certificate"));
        var exchanges = play.play(
                system,
                certificate,
                certificate.facts().orElseThrow(),
                screens.world().orElseThrow().today());
        show(visit, citizen, play.offer().chinese(), exchanges);
    }

    private void show(Visit visit, Citizen citizen, String played, List<Play.Exchange> exchanges) throws IOException {
        visit.show(screens.of(
                "province.jte",
                new ProvinceSheet(
                        screens.frame(visit, "省级上报：" + citizen.person().name().text()),
                        citizen.id().text(),
                        citizen.person().name().text(),
                        screens.system().map(ProvincialSystem::name).orElse(""),
                        played,
                        exchanges.stream().map(ProvincePages::told).toList(),
                        reported(citizen).map(ProvincePages::card).toList(),
                        Stream.of(Play.values()).map(Play::offer).toList())));
    }

    private Stream<Certificate> reported(Citizen citizen) {
        return screens.world().stream()
                .flatMap(world -> world.certificates(citizen.person().id()).stream())
                .filter(certificate -> certificate.facts().isPresent());
    }

    private static Card card(Certificate certificate) {
        var facts = certificate.facts().orElseThrow();
        return new Card(
                certificate.type().name(),
                certificate.id().toString(),
                facts.number().text(),
                facts.employer().name(),
                certificate.version());
    }

    private static Exchange told(Play.Exchange exchange) {
        JsonNode body = exchange.reply().body();
        return new Exchange(
                exchange.sent(),
                exchange.reply().status(),
                body.path("batch").asText(body.path("title").asText()),
                StreamSupport.stream(body.path("items").spliterator(), false)
                        .map(ProvincePages::told)
                        .toList());
    }

    private static String told(JsonNode item) {
        String outcome = switch (item.path("outcome").asText()) {
            case "added" -> "新增";
            case "changed" -> "变更";
            case "unchanged" -> "无变化";
            default -> "拒绝：";
        };
        return "第" + item.path("item").asInt() + "条 " + outcome
                + Stream.of("cause", "cure")
                        .map(part -> item.path(part).asText(""))
                        .reduce("", String::concat);
    }
}
