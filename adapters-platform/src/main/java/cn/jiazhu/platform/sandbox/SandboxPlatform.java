package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.Ticket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// The national platform's rules in memory: people, their real-name checks, their phones. For
/// tests and demonstration only.
///
/// A check is scanned once, by one person; only then is there a face to recognise; what
/// has ended stays as it ended.
final class SandboxPlatform implements NationalPlatform {

    private static final int MOST_CHECKS = 100_000;

    private final URI home;
    private final Clock clock;
    private final Randomness randomness;
    private final Map<PlatformPersonId, Citizen> people = new LinkedHashMap<>();
    private final SequencedMap<Ticket, Check> checks = new LinkedHashMap<>();
    private final Map<String, Ticket> typedCodes = new LinkedHashMap<>();

    SandboxPlatform(URI home, Clock clock, Randomness randomness) {
        this.home = home;
        this.clock = clock;
        this.randomness = randomness;
    }

    /// Somebody with an account on the platform, who can be proven by face at level 3.
    record Citizen(PlatformPersonId id, Person person, MobileBinding mobile, Sandbox.Login login) {

        Citizen with(MobileBinding next) {
            return new Citizen(id, person, next, login);
        }

        Proof provenAt(Instant at) {
            return new Proof(id, person, Proof.Method.FACE, Proof.REQUIRED_LEVEL, at, mobile);
        }
    }

    /// What the phone shows after a touch.
    enum Touch {
        DONE,
        NO_SUCH_CHECK,
        NOT_NOW,
        EXPIRED
    }

    private record Check(Opened opened, Instant expiresAt, Stage stage) {

        Check with(Stage next) {
            return new Check(opened, expiresAt, next);
        }
    }

    private sealed interface Stage {

        record Waiting() implements Stage {}

        record Scanned(PlatformPersonId by) implements Stage {}

        record Over(Progress how) implements Stage {}
    }

    /// Somebody who can be proven by face at level 3; the same person has the same id in every sandbox.
    synchronized PlatformPersonId add(Person person, MobileBinding mobile, Sandbox.Login login) {
        PlatformPersonId id = idOf(person);
        people.put(id, new Citizen(id, person, mobile, login));
        return id;
    }

    synchronized List<Citizen> people() {
        return List.copyOf(people.values());
    }

    synchronized Optional<Citizen> citizen(PlatformPersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    /// False when there is no such person.
    synchronized boolean bindMobile(PlatformPersonId person, MobileBinding mobile) {
        return people.computeIfPresent(person, (_, citizen) -> citizen.with(mobile)) != null;
    }

    @Override
    public synchronized Opened open(Ticket ticket, Duration lifetime) {
        if (checks.containsKey(ticket)) {
            throw new PlatformUnavailable("ticket already used");
        }
        String random = randomness.verificationCode().text();
        String typedCode = random.substring(8);
        var opened =
                new Opened(home.resolve("/phone?ticket=" + ticket.text()).toString(), typedCode, matchNumber(random));
        checks.put(ticket, new Check(opened, clock.instant().plus(lifetime), new Stage.Waiting()));
        typedCodes.put(typedCode, ticket);
        forgetOldest();
        return opened;
    }

    @Override
    public synchronized Progress progress(Ticket ticket) {
        Check check = known(ticket);
        return switch (check.stage()) {
            case Stage.Over(var how) -> how;
            case Stage.Waiting _, Stage.Scanned _ when isOver(check) -> new Progress.Expired();
            case Stage.Waiting _ -> new Progress.NotScanned();
            case Stage.Scanned _ -> new Progress.Scanned();
        };
    }

    /// Only by its pages ([PlatformPages]).
    @Override
    public URI signInAddress(String state, String returnAddress) {
        throw new PlatformUnavailable("one signs in by pages");
    }

    @Override
    public Optional<PlatformUser> signedIn(String code, String returnAddress) {
        throw new PlatformUnavailable("one signs in by pages");
    }

    @Override
    public synchronized MobileBinding mobileBinding(PlatformPersonId person, Duration budget) {
        return known(person).mobile();
    }

    synchronized Optional<Ticket> ticketOf(String typedCode) {
        return Optional.ofNullable(typedCodes.get(typedCode));
    }

    /// What the page that asks shows, to be found again on the phone.
    synchronized String matchNumber(Ticket ticket) {
        return known(ticket).opened().matchNumber();
    }

    /// Who has scanned and not yet finished.
    synchronized Optional<Citizen> scannedBy(Ticket ticket) {
        return known(ticket).stage() instanceof Stage.Scanned(var by) ? citizen(by) : Optional.empty();
    }

    synchronized Touch scan(Ticket ticket, PlatformPersonId person) {
        return touch(ticket, stage -> switch (stage) {
            case Stage.Waiting _ when people.containsKey(person) -> Optional.of(new Stage.Scanned(person));
            case Stage.Waiting _, Stage.Scanned _, Stage.Over _ -> Optional.empty();
        });
    }

    synchronized Touch face(Ticket ticket, boolean passed) {
        return touch(ticket, stage -> switch (stage) {
            case Stage.Scanned(var by) -> Optional.of(new Stage.Over(passed ? passed(by) : new Progress.FaceFailed()));
            case Stage.Waiting _, Stage.Over _ -> Optional.empty();
        });
    }

    synchronized Touch refuse(Ticket ticket) {
        return touch(ticket, stage -> switch (stage) {
            case Stage.Scanned _ -> Optional.of(new Stage.Over(new Progress.Refused()));
            case Stage.Waiting _, Stage.Over _ -> Optional.empty();
        });
    }

    private Progress passed(PlatformPersonId by) {
        return new Progress.Passed(known(by).provenAt(clock.instant()));
    }

    synchronized Citizen known(PlatformPersonId person) {
        return citizen(person).orElseThrow(() -> new PlatformUnavailable("no such person"));
    }

    private Check known(Ticket ticket) {
        return Optional.ofNullable(checks.get(ticket)).orElseThrow(() -> new PlatformUnavailable("no such check"));
    }

    /// Two digits, the first not 0.
    private static String matchNumber(String random) {
        return String.valueOf(10 + Math.floorMod(random.substring(0, 8).hashCode(), 90));
    }

    /// The next stage is empty where the touch does nothing.
    private Touch touch(Ticket ticket, Function<Stage, Optional<Stage>> next) {
        Check check = checks.get(ticket);
        if (check == null) {
            return Touch.NO_SUCH_CHECK;
        }
        if (isOver(check)) {
            return Touch.EXPIRED;
        }
        Optional<Stage> stage = next.apply(check.stage());
        stage.ifPresent(to -> checks.put(ticket, check.with(to)));
        return stage.isPresent() ? Touch.DONE : Touch.NOT_NOW;
    }

    private boolean isOver(Check check) {
        return !clock.instant().isBefore(check.expiresAt());
    }

    private void forgetOldest() {
        if (checks.size() > MOST_CHECKS) {
            Check oldest = checks.pollFirstEntry().getValue();
            typedCodes.remove(oldest.opened().typedCode());
        }
    }

    static PlatformPersonId idOf(Person person) {
        String document = "sandbox " + person.id().type() + " " + person.id().number();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return new PlatformPersonId(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
