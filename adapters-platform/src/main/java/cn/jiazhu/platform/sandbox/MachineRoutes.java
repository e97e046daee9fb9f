package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Ticket;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What programs ask: the platform's signed answers, wrong in the way that was ordered; phones, people and faults as
/// JSON.
final class MachineRoutes {

    private static final JsonMapper JSON = new JsonMapper();

    private final SandboxPlatform platform;
    private final Citizens citizens;
    private final Script script;
    private final Script stamping;
    private final Script handing;
    private final Signer signer;
    private final Clock clock;

    /// @param stamping how the timestamp authority answers
    /// @param handing how what is handed over is answered
    MachineRoutes(
            SandboxPlatform platform,
            Citizens citizens,
            Script script,
            Script stamping,
            Script handing,
            Signer signer,
            Clock clock) {
        this.platform = platform;
        this.citizens = citizens;
        this.script = script;
        this.stamping = stamping;
        this.handing = handing;
        this.signer = signer;
        this.clock = clock;
    }

    void open(Visit visit) throws IOException {
        var ticket = new Ticket(visit.body().text("ticket"));
        Opened opened = platform.open(ticket, Duration.ofSeconds(visit.body().number("lifetime")));
        say(visit, Answer.opened(ticket, visit.body().text("nonce"), opened));
    }

    void progress(Visit visit, String text) throws IOException {
        var ticket = new Ticket(text);
        say(visit, Answer.progress(ticket, visit.query("nonce"), platform.progress(ticket)));
    }

    void mobile(Visit visit) throws IOException {
        PlatformPersonId person = visit.body().person();
        say(visit, Answer.mobile(person, visit.body().text("nonce"), platform.mobileBinding(person, Duration.ZERO)));
    }

    void people(Visit visit) throws IOException {
        var people = JSON.createArrayNode();
        for (var citizen : citizens.all()) {
            people.addObject()
                    .put("person", citizen.id().text())
                    .put("name", citizen.person().name().text())
                    .put("mobile", Answer.word(citizen.mobile()));
        }
        send(visit, 200, people.toString());
    }

    void addSomebody(Visit visit) throws IOException {
        Body body = visit.body();
        var login = new Sandbox.Login(body.textOrEmpty("user"), body.textOrEmpty("password"), "");
        PlatformPersonId id = citizens.add(body.somebody(), body.mobile(), login);
        send(visit, 201, JSON.createObjectNode().put("person", id.text()).toString());
    }

    void bind(Visit visit) throws IOException {
        citizens.bindMobile(visit.body().person(), visit.body().mobile());
        visit.done("/account");
    }

    void faults(Visit visit) throws IOException {
        send(visit, 200, "{\"coming\":" + script.coming() + "}");
    }

    void requests(Visit visit, List<String> steps) throws IOException {
        send(visit, 200, JSON.valueToTree(steps).toString());
    }

    void order(Visit visit) throws IOException {
        Fault fault = Fault.named(visit.body().text("fault"));
        scriptOf(visit.body().textOrEmpty("of"), fault).add(fault, visit.body().number("times"));
        visit.done("/faults");
    }

    private Script scriptOf(String whose, Fault fault) {
        if (whose.equals(Handed.NAME)) {
            return handing;
        }
        return whose.equals(Stamps.NAME) && fault instanceof Fault.OnTheWay ? stamping : script;
    }

    void clear(Visit visit) throws IOException {
        script.clear();
        stamping.clear();
        handing.clear();
        send(visit, 204, "");
    }

    void delay(Visit visit) throws IOException {
        script.delay(Duration.ofMillis(visit.body().number("millis")));
        visit.done("/faults");
    }

    /// Also wrong, if that was ordered.
    void say(Visit visit, Answer answer) throws IOException {
        say(visit, answer, script);
    }

    void say(Visit visit, Answer answer, Script by) throws IOException {
        Wire.pause(script.delay());
        var fault = by.next();
        visit.exchange().getResponseHeaders().set("Content-Type", "application/jose");
        if (fault.isPresent()) {
            say(visit, answer, fault.get());
        } else {
            send(visit, 200, answer.signedBy(signer, clock.instant()));
        }
    }

    private void say(Visit visit, Answer answer, Fault fault) throws IOException {
        switch (fault) {
            case Fault.OnTheWay bad -> Wire.send(visit.exchange(), utf8(answer.signedBy(signer, clock.instant())), bad);
            case Fault.Stated wrong -> send(visit, 200, answer.signedBy(signer, clock.instant(), wrong));
        }
    }

    private static void send(Visit visit, int status, String body) throws IOException {
        Wire.send(visit.exchange(), status, utf8(body));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
