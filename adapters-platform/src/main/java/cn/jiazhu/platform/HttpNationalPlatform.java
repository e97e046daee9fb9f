package cn.jiazhu.platform;

import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.IdType;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PersonName;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.Ticket;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The national platform over HTTP (the questions and answers: see the package). Who is asked about stands in bodies,
/// never in an address; no answer of a person ever gets into the text of an exception.
final class HttpNationalPlatform implements NationalPlatform {

    /// For all tries together.
    private static final Duration BUDGET = Duration.ofSeconds(5);

    private static final int TRIES = 3;

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_-]{8,200}");

    private final String address;
    private final String client;
    private final SignedAnswers answers;
    private final Randomness randomness;
    private final Line line;

    HttpNationalPlatform(Platform.Connection connection, Clock clock, Randomness randomness, Duration rest) {
        this.address = connection.address().toString().replaceFirst("/+$", "");
        this.client = connection.client();
        this.answers = new SignedAnswers(connection, clock);
        this.randomness = randomness;
        this.line = new Line(rest);
    }

    @Override
    public Opened open(Ticket ticket, Duration lifetime) {
        String nonce = randomness.token();
        ObjectNode body = body(nonce).put("ticket", ticket.text()).put("lifetime", lifetime.toSeconds());
        var question = new Question("check-opened+jwt", ticket.text(), nonce, post("/checks", body));
        return line.ask(() -> question, 1, BUDGET, (answer, asked) -> opened(answers.read(answer, asked)));
    }

    @Override
    public Progress progress(Ticket ticket) {
        return line.ask(
                () -> progressOf(ticket), TRIES, BUDGET, (answer, asked) -> progress(answers.read(answer, asked)));
    }

    @Override
    public MobileBinding mobileBinding(PlatformPersonId person, Duration budget) {
        String nonce = randomness.token();
        ObjectNode body = body(nonce).put("person", person.text());
        var question = new Question("mobile-binding+jwt", person.text(), nonce, post("/mobile-binding", body));
        return line.ask(() -> question, 1, budget, (answer, asked) -> mobile(answers.read(answer, asked)));
    }

    @Override
    public URI signInAddress(String state, String returnAddress) {
        return URI.create("%s/authorize?client=%s&state=%s&return=%s"
                .formatted(address, encoded(client), encoded(state), encoded(returnAddress)));
    }

    /// A code comes by way of a browser: what cannot be one is not asked about.
    @Override
    public Optional<PlatformUser> signedIn(String code, String returnAddress) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        String nonce = randomness.token();
        ObjectNode body = body(nonce).put("client", client).put("code", code).put("return", returnAddress);
        var question = new Question("platform-user+jwt", code, nonce, post("/token", body));
        return line.ask(() -> question, 1, BUDGET, (answer, asked) -> user(answers.read(answer, asked)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Optional<PlatformUser> user(Claims claims) {
        return switch (claims.text("state")) {
            case "signed-in" -> Optional.of(valid(() -> new PlatformUser(platformPerson(claims), person(claims))));
            case "unknown-code" -> Optional.empty();
            default -> throw new PlatformUnavailable("unknown state of a sign-in");
        };
    }

    private Question progressOf(Ticket ticket) {
        String nonce = randomness.token();
        HttpRequest request = to("/checks/" + ticket.text() + "?nonce=" + nonce).build();
        return new Question("check-progress+jwt", ticket.text(), nonce, request);
    }

    private HttpRequest post(String path, ObjectNode body) {
        return to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private static ObjectNode body(String nonce) {
        return JsonNodeFactory.instance.objectNode().put("nonce", nonce);
    }

    private static Opened opened(Claims claims) {
        var opened = new Opened(claims.text("qr_text"), claims.text("typed_code"), claims.text("match_number"));
        if (!opened.qrText().matches("[!-~]{1,500}")
                || !opened.typedCode().matches("[0-9A-Z]{8}")
                || !opened.matchNumber().matches("[0-9]{2}")) {
            throw new PlatformUnavailable("opened check without QR text, typed code or match number");
        }
        return opened;
    }

    private static Progress progress(Claims claims) {
        return switch (claims.text("state")) {
            case "waiting" -> new Progress.NotScanned();
            case "scanned" -> new Progress.Scanned();
            case "face-passed" -> new Progress.Passed(proof(claims));
            case "face-failed" -> new Progress.FaceFailed();
            case "refused" -> new Progress.Refused();
            case "expired" -> new Progress.Expired();
            default -> throw new PlatformUnavailable("unknown state of a check");
        };
    }

    private static Proof proof(Claims claims) {
        return valid(() -> new Proof(
                platformPerson(claims),
                person(claims),
                method(claims),
                claims.number("level"),
                claims.instant("at"),
                mobile(claims)));
    }

    private static PlatformPersonId platformPerson(Claims claims) {
        return new PlatformPersonId(claims.text("person"));
    }

    private static Person person(Claims claims) {
        return new Person(
                new HolderId(IdType.parse(claims.text("id_type")), claims.text("id_number")),
                new PersonName(claims.text("name")));
    }

    private static <T> T valid(Supplier<T> stated) {
        try {
            return stated.get();
        } catch (InvalidValue e) {
            throw new PlatformUnavailable("answer with an invalid " + e.field(), e);
        }
    }

    private static Proof.Method method(Claims claims) {
        return switch (claims.text("method")) {
            case "face" -> Proof.Method.FACE;
            case "bank-card" -> Proof.Method.BANK_CARD;
            case "in-person" -> Proof.Method.IN_PERSON;
            default -> throw new PlatformUnavailable("unknown method of proof");
        };
    }

    private static MobileBinding mobile(Claims claims) {
        return switch (claims.text("mobile")) {
            case "bound" -> MobileBinding.BOUND;
            case "not-bound" -> MobileBinding.NOT_BOUND;
            case "unknown" -> MobileBinding.UNKNOWN;
            default -> throw new PlatformUnavailable("unknown state of a mobile binding");
        };
    }
}
