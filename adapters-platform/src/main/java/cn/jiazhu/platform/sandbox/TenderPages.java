package cn.jiazhu.platform.sandbox;

import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.platform.sandbox.Citizens.Citizen;
import cn.jiazhu.platform.sandbox.TenderPlatform.Exchange;
import cn.jiazhu.platform.sandbox.page.PeopleSheet;
import cn.jiazhu.platform.sandbox.page.TenderSheet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The tender platform: what it can ask of a bidder, and what it is answered.
final class TenderPages {

    private static final PeopleSheet.Place PLACE = new PeopleSheet.Place(
            "/tender",
            "模拟招标平台",
            "扮演招标平台：选一个投标人，用共享接口查他的证书和加注件。",
            "Plays a tender platform that asks by the sharing interface. Choose a bidder.");

    private static final int LONGEST = 60;

    private final Citizens citizens;
    private final Screens screens;

    TenderPages(Citizens citizens, Screens screens) {
        this.citizens = citizens;
        this.screens = screens;
    }

    void show(Visit visit) throws IOException {
        String problem = screens.tenders().isPresent() ? "" : "只有国家平台在运行，没有可查的系统。";
        screens.about(visit, "招标平台", PLACE, problem, citizen -> show(visit, citizen, "", List.of()));
    }

    void ask(Visit visit) throws IOException {
        Body body = visit.body();
        Inquiry inquiry = Inquiry.valueOf(body.text("inquiry"));
        Citizen citizen = citizens.known(body.person());
        Facts bidder = certificates(citizen)
                .filter(one -> one.id().toString().equals(body.text("certificate")))
                .flatMap(one -> one.facts().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such certificate"));
        var platform = screens.tenders().orElseThrow(() -> new IllegalArgumentException("no world"));
        show(visit, citizen, inquiry.offer().chinese(), inquiry.ask(platform, bidder));
    }

    private void show(Visit visit, Citizen citizen, String asked, List<Exchange> exchanges) throws IOException {
        String name = citizen.person().name().text();
        visit.show(screens.of(
                "tender.jte",
                new TenderSheet(
                        screens.frame(visit, "招标平台：" + name),
                        citizen.id().text(),
                        name,
                        asked,
                        exchanges.stream().map(TenderPages::told).toList(),
                        certificates(citizen)
                                .flatMap(one -> one
                                        .facts()
                                        .map(facts -> new TenderSheet.Card(
                                                one.type().name(),
                                                one.id().toString(),
                                                facts.number().text()))
                                        .stream())
                                .toList(),
                        Stream.of(Inquiry.values()).map(Inquiry::offer).toList())));
    }

    private Stream<Certificate> certificates(Citizen citizen) {
        return screens.world().stream()
                .flatMap(world -> world.certificates(citizen.person().id()).stream());
    }

    private static TenderSheet.Exchange told(Exchange exchange) {
        var answer = exchange.answer();
        return new TenderSheet.Exchange(
                exchange.question(),
                answer.at("/head/status").asText(),
                answer.at("/head/message").asText(),
                answer.path("data")
                        .propertyStream()
                        .flatMap(part ->
                                part.getValue().isObject() ? part.getValue().propertyStream() : Stream.of(part))
                        .map(field -> Map.entry(
                                field.getKey(),
                                shortened(
                                        field.getValue().asText(field.getValue().toString()))))
                        .toList());
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
