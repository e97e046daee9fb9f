package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Storage;
import cn.jiazhu.application.port.TimestampUnavailable;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.bootstrap.Settings.Parts;
import cn.jiazhu.platform.Platform;
import cn.jiazhu.render.Rendering;
import cn.jiazhu.web.Web;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything that serves. Knows nothing of sandboxes: see [SandboxProgram].
final class Program {

    /// How it is started.
    ///
    /// @param alone as `serve`, of which a data folder bears one
    /// @param decorated stands between the steps of a press and the world; tests hold or kill a press there
    record Start(Settings settings, boolean alone, UnaryOperator<PressPorts> decorated) {

        static Start serving(Settings settings) {
            return new Start(settings, true, UnaryOperator.identity());
        }
    }

    /// The parties that this program relies on.
    ///
    /// @param receivers by whoever signs what they are told
    record Others(
            NationalPlatform platform,
            Function<Signer, Receivers> receivers,
            Optional<Rendering.Timestamps> timestamps) {}

    private static final Logger LOG = LoggerFactory.getLogger(Program.class);

    private final Wiring wiring;
    private final Web web;

    private Program(Wiring wiring, Web web) {
        this.wiring = wiring;
        this.web = web;
    }

    static Program production(Start start, Parts.Production parts, Opened opened) {
        Basis basis = Basis.ofThisMachine();
        Supplier<Others> others = () -> {
            var platform = Platform.national(parts.platform(), basis.clock(), basis.randomness());
            var timestamps = start.settings().stamps().outside(basis);
            timestamps.ifPresent(Program::warnIfAway);
            return new Others(platform, signer -> Receivers.at(parts.platform(), signer, basis), timestamps);
        };
        return start(start, basis, others, Program::refuseATurnedCalendar, opened);
    }

    /// @param others asked for while the database starts
    /// @param first done before anybody is served
    /// @param opened where everything goes that has to be closed
    static Program start(Start start, Basis basis, Supplier<Others> others, Consumer<Wiring> first, Opened opened) {
        Wiring wiring = wiring(start, basis, others, opened);
        first.accept(wiring);
        Workers workers = opened.add(wiring.workers());
        workers.start();
        opened.add(wiring.couriers()).start();
        opened.add(wiring.importing()).start();
        opened.add(wiring.watch()).start();
        opened.add(wiring.writeDown()).start();
        opened.add(wiring.lookUpTypes()).start();
        Web web = wiring.web(workers);
        opened.add(web::stop);
        Thread.ofPlatform().daemon().name("prepare").start(() -> prepare(wiring.ports()));
        return new Program(wiring, web);
    }

    /// Nobody need wait for this: what fails here fails again, and is told again, when a copy is made.
    private static void prepare(PressPorts ports) {
        try {
            ports.maker().prepare();
        } catch (RuntimeException e) {
            ports.alarms().raise("documents", e);
        }
    }

    /// Something done with the database of whoever serves on this data folder, or, if nobody does, with the same
    /// database started for this.
    static <T> T once(Settings settings, Function<Wiring, T> work) {
        var start = new Start(settings, false, UnaryOperator.identity());
        try (var opened = new Opened()) {
            var others = new Others(new SilentPlatform(), _ -> Receivers.none(), Optional.empty());
            return work.apply(wiring(start, Basis.ofThisMachine(), () -> others, opened));
        }
    }

    Wiring wiring() {
        return wiring;
    }

    /// Where this very process listens, also when any free port was wanted.
    URI pages() {
        boolean encrypted = wiring.settings().edge().encryption() instanceof Web.Encryption.Pem;
        return address(encrypted ? "https" : "http", wiring.settings().pages(), web.port());
    }

    URI observability() {
        return address("http", wiring.settings().observability(), web.observabilityPort());
    }

    URI console() {
        return address("http", wiring.settings().console().listener(), web.consolePort());
    }

    private static URI address(String scheme, Web.Listener listener, int port) {
        boolean loopback =
                listener.address().isLoopbackAddress() || listener.address().isAnyLocalAddress();
        return URI.create(
                scheme + "://" + (loopback ? "localhost" : listener.address().getHostAddress()) + ":" + port);
    }

    /// Keys and fonts are read while the database starts, which mostly waits.
    private static Wiring wiring(Start start, Basis basis, Supplier<Others> others, Opened opened) {
        Settings settings = start.settings();
        Wiring.makeFolder(settings);
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Storage> persistence =
                    beside.submit(() -> opened.add(Wiring.persistence(settings, basis, start.alone())));
            Others known = others.get();
            Wiring.Issuer issuer = Wiring.issuer(settings, basis, known.timestamps());
            return Wiring.of(settings, basis, outcome(persistence), issuer, known, start.decorated());
        }
    }

    private static <T> T outcome(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("interrupted while starting", e);
        }
    }

    /// Copies may wait for it, nobody else does.
    private static void warnIfAway(Rendering.Timestamps timestamps) {
        try {
            timestamps.probe();
        } catch (TimestampUnavailable e) {
            LOG.warn("the timestamp authority is {}, and away: {}", timestamps.demand(), Masked.of(e));
        }
    }

    private static void refuseATurnedCalendar(Wiring wiring) {
        if (!wiring.persistence().calendarOffset().isZero()) {
            throw new CannotRun("production refuses to start; unfit: database.url (its calendar has been turned)");
        }
    }
}
