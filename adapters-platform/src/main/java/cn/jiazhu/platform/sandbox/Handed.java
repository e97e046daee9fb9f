package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.platform.sandbox.page.CollectedSheet;
import cn.jiazhu.platform.sandbox.page.InboxSheet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// What is handed over to the platform: copies that are collected (归集), and messages for people's apps.
final class Handed {

    /// What its faults are ordered by.
    static final String NAME = "handover";

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss", Locale.ROOT).withZone(Days.ZONE);
    private static final int SHOWN = 50;

    private final MachineRoutes machines;
    private final Screens screens;
    private final Script script;
    private final Clock clock;
    private final Collected collected = new Collected();
    private final Inboxes inboxes = new Inboxes();

    Handed(MachineRoutes machines, Screens screens, Script script, Clock clock) {
        this.machines = machines;
        this.screens = screens;
        this.script = script;
        this.clock = clock;
    }

    /// Of programs.
    void copies(Visit visit) throws IOException {
        Instant now = clock.instant();
        take(visit, "copies", event -> collected.take(event, now));
    }

    /// Of programs. Whoever has no account any more is told nothing, and nobody is told so again and again.
    void messages(Visit visit) throws IOException {
        Instant now = clock.instant();
        take(visit, "messages", message -> {
            inboxes.take(message, now);
            return true;
        });
    }

    private void take(Visit visit, String name, Predicate<JsonNode> isTaken) throws IOException {
        var reception = new Reception(screens.world()
                .map(Sandbox.World::keys)
                .orElseThrow(() -> new PlatformUnavailable("knows no issuer yet")));
        JsonNode claims = reception.read(name, visit.body().signed());
        var taken = new ArrayList<String>();
        for (JsonNode item : claims.path(name)) {
            if (isTaken.test(item)) {
                taken.add(item.path("id").asText());
            }
        }
        machines.say(visit, Answer.taken(name, claims.path("nonce").asText(), taken), script);
    }

    /// The page, or all of it as JSON.
    void collected(Visit visit) throws IOException {
        if (visit.isOfABrowser()) {
            visit.show(screens.of("collected.jte", sheet(visit)));
        } else {
            var all = JSON.createArrayNode();
            collected.latest(Integer.MAX_VALUE).forEach(entry -> all.add(entry.event()));
            byte[] body = all.toString().getBytes(StandardCharsets.UTF_8);
            Wire.send(visit.exchange(), 200, body);
        }
    }

    void decline(Visit visit) throws IOException {
        collected.decline(visit.body().number("times"));
        visit.done("/copies");
    }

    void inbox(Visit visit) throws IOException {
        String person = visit.query("person").isEmpty() ? visit.cookie(PhonePages.COOKIE) : visit.query("person");
        var letters = person.isEmpty() ? List.<Inboxes.Letter>of() : inboxes.of(new PlatformPersonId(person));
        visit.show(screens.of(
                "inbox.jte",
                new InboxSheet(
                        screens.frame(visit, "消息"),
                        screens.people(citizen -> citizen.id().text().equals(person)),
                        letters.stream()
                                .map(letter -> new InboxSheet.Letter(
                                        letter.text("title"),
                                        letter.text("text"),
                                        INSTANT.format(letter.at()),
                                        letter.text("about"),
                                        letter.text("opt_out")))
                                .toList())));
    }

    private CollectedSheet sheet(Visit visit) {
        return new CollectedSheet(
                screens.frame(visit, "归集"),
                collected.count(),
                collected.outOfOrder(),
                collected.declining(),
                script.coming(),
                collected.latest(SHOWN).stream().map(Handed::line).toList());
    }

    private static CollectedSheet.Line line(Collected.Entry entry) {
        boolean ended = entry.text("event").equals("ended");
        var causes = new ArrayList<String>();
        entry.event().path("causes").forEach(cause -> causes.add(cause.asText()));
        return new CollectedSheet.Line(
                ended ? "停止使用" : "制作",
                entry.text("KZ_copySerial"),
                entry.text("ZZBH"),
                ended ? String.join("、", causes) : "用到 " + entry.text("JZJYXQJZSJ"),
                INSTANT.format(Instant.parse(entry.text("at"))),
                entry.times());
    }
}
