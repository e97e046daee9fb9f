package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Ticket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// The national platform's rules in memory: its people's real-name checks, and their phones. For tests and
/// demonstration only.
///
/// A check is scanned once, by one person; only then is there a face to recognise; what
/// has ended stays as it ended.
final class SandboxPlatform implements NationalPlatform {

    private static final int MOST_CHECKS = 100_000;

    private final URI home;
    private final Clock clock;
    private final Randomness randomness;
    private final Citizens citizens;
    private final SequencedMap<Ticket, Check> checks = new LinkedHashMap<>();
    private final Map<String, Ticket> typedCodes = new LinkedHashMap<>();

    SandboxPlatform(URI home, Citizens citizens, Clock clock, Randomness randomness) {
        this.home = home;
        this.citizens = citizens;
        this.clock = clock;
        this.randomness = randomness;
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
        return citizens.known(person).mobile();
    }

    synchronized Optional<Ticket> ticketOf(String typedCode) {
        return Optional.ofNullable(typedCodes.get(typedCode));
    }

    /// What the page that asks shows, to be found again on the phone.
    synchronized String matchNumber(Ticket ticket) {
        return known(ticket).opened().matchNumber();
    }

    /// Who has scanned and not yet finished.
    synchronized Optional<Citizens.Citizen> scannedBy(Ticket ticket) {
        return known(ticket).stage() instanceof Stage.Scanned(var by) ? citizens.find(by) : Optional.empty();
    }

    synchronized Touch scan(Ticket ticket, PlatformPersonId person) {
        return touch(ticket, stage -> switch (stage) {
            case Stage.Waiting _ when citizens.find(person).isPresent() -> Optional.of(new Stage.Scanned(person));
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
        return new Progress.Passed(citizens.known(by).provenAt(clock.instant()));
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
}
