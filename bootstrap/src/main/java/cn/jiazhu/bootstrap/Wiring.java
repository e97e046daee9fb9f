package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Accounts;
import cn.jiazhu.application.port.Alarms;
import cn.jiazhu.application.port.DocumentMaker;
import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.application.port.RealNameChecks;
import cn.jiazhu.application.press.Carrying;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.application.registry.ApplyReports;
import cn.jiazhu.application.registry.ImportRegistry;
import cn.jiazhu.bootstrap.Settings.Database;
import cn.jiazhu.bootstrap.Settings.Parts;
import cn.jiazhu.domain.Days;
import cn.jiazhu.persistence.Persistence;
import cn.jiazhu.render.Rendering;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.UnaryOperator;

/// The object graph, by hand: one method per module. Whoever wants another database, renderer, platform or front end
/// writes one module and changes one method here.
final class Wiring {

    /// To the database, at once; presses hold one for some milliseconds.
    private static final int CONNECTIONS = 16;

    private final Settings settings;
    private final Persistence persistence;
    private final PressPorts ports;
    private final TurnedClock calendar;
    private final Clocks clocks;

    /// What is there before anything is opened.
    record Basis(Clock clock, SecureRandom random, Randomness randomness, Alarms alarms) {

        static Basis ofThisMachine() {
            var clock = Clock.system(Days.ZONE);
            var random = new SecureRandom();
            return new Basis(clock, random, new SecureRandomness(random, clock), new LoggedAlarms());
        }
    }

    /// @param decorated stands between the steps and the world; tests hold or kill a press there
    Wiring(
            Settings settings,
            Basis basis,
            Persistence persistence,
            DocumentMaker maker,
            NationalPlatform platform,
            UnaryOperator<PressPorts> decorated) {
        this.settings = settings;
        this.persistence = persistence;
        this.calendar = new TurnedClock(basis.clock(), persistence.calendarOffset());
        this.clocks = new Clocks(calendar, basis.clock());
        this.ports = decorated.apply(new PressPorts(
                persistence.transactions(),
                persistence.certificates(),
                persistence.annotations(),
                persistence.documents(),
                persistence.blobs(),
                maker,
                platform,
                persistence.outbox(),
                persistence.auditTrail(),
                basis.randomness(),
                basis.alarms()));
    }

    static Persistence persistence(Settings settings, Basis basis, boolean serving) {
        var wanted = new Persistence.Settings(settings.parts().word(), CONNECTIONS, basis.random());
        return switch (database(settings)) {
            case Database.Embedded _ -> Persistence.embedded(settings.dataFolder(), serving, wanted);
            case Database.Outside(var server) -> Persistence.at(server, wanted);
        };
    }

    static DocumentMaker rendering(Settings settings) {
        boolean sandbox = settings.parts() instanceof Parts.Sandbox;
        return Rendering.open(settings.baseAddress().toString(), sandbox);
    }

    Settings settings() {
        return settings;
    }

    PressPorts ports() {
        return ports;
    }

    Clocks clocks() {
        return clocks;
    }

    Accounts accounts() {
        return persistence.accounts();
    }

    RealNameChecks realNameChecks() {
        return persistence.realNameChecks();
    }

    boolean isRegistryEmpty() {
        return ports.certificates().lastReportedAt().isEmpty();
    }

    boolean isCalendarTurned() {
        return !persistence.calendarOffset().isZero();
    }

    ImportRegistry importRegistry() {
        return new ImportRegistry(new ApplyReports(ports, clocks));
    }

    Workers workers() {
        var carrying = new Carrying(ports, clocks, settings.press());
        return new Workers(carrying, ports.alarms(), settings.pause(), this::readCalendar);
    }

    private void readCalendar() {
        calendar.turnTo(persistence.calendarOffset());
    }

    private static Database database(Settings settings) {
        return switch (settings.parts()) {
            case Parts.Sandbox(var _, var database) -> database;
            case Parts.Production production -> production.database();
        };
    }
}
