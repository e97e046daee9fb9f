package cn.jiazhu.bootstrap;

import cn.jiazhu.application.holder.AnnotateCertificate;
import cn.jiazhu.application.holder.AnnotateCertificate.Pressed;
import cn.jiazhu.application.holder.Press;
import cn.jiazhu.application.port.Channel;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.FreshChecks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.application.press.Verifying;
import cn.jiazhu.application.reports.ApplyReports;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.IdempotencyKey;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.RealNameCheck;
import cn.jiazhu.domain.identity.SessionId;
import cn.jiazhu.domain.registry.RegistryReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The use cases on the embedded PostgreSQL and the real documents, without HTTP: for what must be held between two
/// steps, or done at an instant of one's choice.
final class FaultBench implements AutoCloseable {

    /// A holder's certificate and portal account.
    record Holder(Certificate certificate, AccountId account) {}

    private final Path data;
    private final Opened opened = new Opened();
    private final Wiring wiring;
    private final FaultPlatform platform = new FaultPlatform();

    FaultBench(Clock clock) throws IOException {
        data = Files.createTempDirectory("bench").resolve("data");
        LentPrograms.to(data);
        Settings settings = KillableProgram.settings(
                List.of("data-folder=" + data, "base-address=http://localhost:8080", "press.budget=10s"));
        var random = new SecureRandom();
        var basis = new Basis(clock, random, new SecureRandomness(random, clock), new LoggedAlarms());
        var persistence = opened.add(Wiring.persistence(settings, basis, true));
        var issuer = Wiring.issuer(settings, Basis.ofThisMachine(), Optional.empty());
        wiring = Wiring.of(
                settings,
                basis,
                persistence,
                issuer,
                new Program.Others(platform, _ -> Receivers.none(), Optional.empty()),
                ports -> ports);
    }

    Path data() {
        return data;
    }

    Verifying verifying() {
        return wiring.verifying(clocks());
    }

    PressPorts ports() {
        return wiring.ports();
    }

    Clocks clocks() {
        return wiring.clocks();
    }

    Wiring wiring() {
        return wiring;
    }

    FreshChecks freshChecks() {
        return new FreshChecks(wiring.persistence().realNameChecks(), clocks());
    }

    void platformSays(MobileBinding mobile) {
        platform.say(mobile);
    }

    /// Reported for the first time, each with an account.
    List<Holder> register(List<Facts> facts, FaultRegistry images) throws SQLException {
        report(ports(), facts, images);
        return holders(facts);
    }

    /// Everybody whose certificate is known gets an account.
    List<Holder> holders(List<Facts> facts) throws SQLException {
        try (var database = Invariants.connect(data);
                var statement = database.createStatement()) {
            statement.execute("""
                    insert into account (id, channel, subject, password_hash, holder, holder_name)
                    select gen_random_uuid(), 'PORTAL', id::text, '-', holder, holder_name from certificate
                    on conflict do nothing""");
        }
        Map<String, String> accounts = accounts();
        return facts.stream()
                .map(one -> ports().certificates().of(one.holder()).getFirst())
                .map(certificate -> new Holder(
                        certificate,
                        new AccountId(UUID.fromString(Optional.ofNullable(
                                        accounts.get(certificate.id().toString()))
                                .orElseThrow()))))
                .toList();
    }

    private Map<String, String> accounts() throws SQLException {
        try (var database = Invariants.connect(data)) {
            return new Invariants(database)
                    .rows("select subject || ' ' || id from account").stream()
                            .map(row -> row.split(" ", -1))
                            .collect(Collectors.toMap(row -> row[0], row -> row[1]));
        }
    }

    void report(PressPorts through, List<Facts> facts, FaultRegistry images) {
        var items = facts.stream()
                .map(one -> new Item.Read(1, new RegistryReport.Registered(FaultPeople.TYPE, one)))
                .toList();
        var outcome = new ApplyReports(through, clocks()).apply(images, items);
        if (!outcome.refused().isEmpty()) {
            throw new AssertionError(outcome.refused());
        }
    }

    /// Signed in, and proven at this moment.
    Session session(Holder holder, MobileBinding mobile) {
        var now = clocks().now();
        var person = holder.certificate().holder();
        var session = new Session(
                new SessionId(ports().randomness().uuid()), Channel.PORTAL, holder.account(), person, now, now);
        var checks = wiring.persistence().realNameChecks();
        var issued = new RealNameCheck.Issued(
                new RealNameCheck.Opening(ports().randomness().ticket(), session.id(), person, now));
        var proof = new Proof(
                new PlatformPersonId(holder.certificate().id().toString()),
                person,
                Proof.Method.FACE,
                Proof.REQUIRED_LEVEL,
                now,
                mobile);
        checks.add(issued, Samples.OPENED);
        if (issued.scanned(now) instanceof RealNameCheck.Scanned scanned) {
            checks.move(issued, scanned);
            checks.move(scanned, scanned.proven(proof, now));
        }
        return session;
    }

    Pressed press(PressPorts through, Session session, Holder holder, String key, Purpose purpose) {
        return press(through, clocks(), session, holder, key, purpose);
    }

    private Pressed press(PressPorts through, Clocks at, Session session, Holder holder, String key, Purpose purpose) {
        return new AnnotateCertificate(
                        through, freshChecks(), at, wiring.settings().press())
                .press(session, new Press(holder.certificate().id(), purpose, true, new IdempotencyKey(key)));
    }

    /// Pressed and issued.
    Annotation.Issued issued(Clocks at, Session session, Holder holder, String key, Purpose purpose) {
        Pressed pressed = press(ports(), at, session, holder, key, purpose);
        if (pressed instanceof Pressed.Accepted(Annotation.Issued issued, var _)) {
            return issued;
        }
        throw new AssertionError(pressed.getClass().getSimpleName());
    }

    @Override
    public void close() {
        opened.close();
    }
}
