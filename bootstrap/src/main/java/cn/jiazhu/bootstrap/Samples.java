package cn.jiazhu.bootstrap;

import cn.jiazhu.application.holder.AnnotateCertificate;
import cn.jiazhu.application.holder.AnnotateCertificate.Pressed;
import cn.jiazhu.application.holder.Press;
import cn.jiazhu.application.port.Account;
import cn.jiazhu.application.port.Bindings.Binding;
import cn.jiazhu.application.port.Channel;
import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.FreshChecks;
import cn.jiazhu.application.reports.ImportListener;
import cn.jiazhu.application.reports.Tally;
import cn.jiazhu.bootstrap.sandbox.SampleFile;
import cn.jiazhu.bootstrap.sandbox.SamplePeople;
import cn.jiazhu.bootstrap.sandbox.SamplePerson;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.IdempotencyKey;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.RealNameCheck;
import cn.jiazhu.domain.identity.SessionId;
import cn.jiazhu.platform.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Brings sample people into a sandbox the way real ones come: portal accounts, a registry file through the import, and
/// for some a press of an earlier day. Loaded in sandbox mode only.
final class Samples {

    private static final String UNBOUND = "chenjianshan";

    private final Wiring wiring;
    private final Simulators simulators;

    Samples(Wiring wiring, Simulators simulators) {
        this.wiring = wiring;
        this.simulators = simulators;
    }

    /// What is there already stays as it is, so that a start that was killed in between can begin again.
    void load(List<SamplePerson> people) {
        register(people);
        report(people);
        bind(people);
        pressEarlier(people);
    }

    /// On the national platform, but for [#UNBOUND], who is there to bind.
    private void bind(List<SamplePerson> people) {
        people.stream()
                .filter(person -> !person.key().equals(UNBOUND))
                .map(person -> person.person().id())
                .forEach(this::bind);
    }

    private void bind(HolderId holder) {
        wiring.ports().certificates().of(holder).stream()
                .filter(certificate -> certificate.facts().isPresent())
                .map(certificate -> new Binding(
                        wiring.ports().randomness().uuid(),
                        holder,
                        certificate.id(),
                        wiring.clocks().now()))
                .forEach(wiring.persistence().bindings()::bind);
    }

    void register(List<SamplePerson> people) {
        var accounts = people.stream()
                .map(person -> new Account(
                        new AccountId(wiring.ports().randomness().uuid()), person.userName(), person.person()))
                .toList();
        wiring.persistence().addSamples(accounts, SamplePeople.PASSWORD);
    }

    void pressEarlier(List<SamplePerson> people) {
        people.stream().filter(person -> person.pressedDaysAgo() > 0).forEach(this::pressEarlier);
    }

    /// Takes in a file of ours, every row of it.
    void report(Path file, Path images) {
        wiring.importRegistry()
                .run(Platform.registry(file, images, CertificateTypes.FIRST), Long.MAX_VALUE, new AllOrNothing());
    }

    private void report(List<SamplePerson> people) {
        try {
            Path folder = Files.createTempDirectory("jiazhu-samples");
            try {
                report(SampleFile.write(people, folder), folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /// What the press would have been on that day.
    private void pressEarlier(SamplePerson person) {
        var ports = wiring.ports();
        var now = wiring.clocks().now();
        var account = wiring.persistence()
                .accounts()
                .authenticate(person.userName(), SamplePeople.PASSWORD)
                .orElseThrow();
        var session = new Session(
                new SessionId(ports.randomness().uuid()), Channel.PORTAL, account.id(), account.person(), now, now);
        prove(session, simulators.know(person), person);
        Clock then = Clock.offset(wiring.clocks().calendar(), Duration.ofDays(-person.pressedDaysAgo()));
        var annotate = new AnnotateCertificate(
                ports,
                new FreshChecks(wiring.persistence().realNameChecks(), wiring.clocks()),
                new Clocks(then, wiring.clocks().clock()),
                wiring.settings().press());
        ports.certificates().of(account.person().id()).stream()
                .map(certificate -> new Press(certificate.id(), Purpose.NONE, false, new IdempotencyKey("sample")))
                .map(press -> annotate.press(session, press))
                .filter(pressed -> !(pressed instanceof Pressed.Accepted || pressed instanceof Pressed.Repeated))
                .forEach(pressed -> {
                    throw new IllegalStateException(
                            "sample " + person.key() + ": " + pressed.getClass().getSimpleName());
                });
    }

    private void prove(Session session, PlatformPersonId platformPerson, SamplePerson person) {
        var checks = wiring.persistence().realNameChecks();
        var opening = new RealNameCheck.Opening(
                wiring.ports().randomness().ticket(), session.id(), session.person(), session.startedAt());
        var proof = new Proof(
                platformPerson,
                session.person(),
                Proof.Method.FACE,
                Proof.REQUIRED_LEVEL,
                session.startedAt(),
                person.mobile());
        var issued = new RealNameCheck.Issued(opening);
        checks.add(issued, new NationalPlatform.Opened("sample:" + opening.ticket(), "SAMPLE00", "10"));
        if (issued.scanned(session.startedAt()) instanceof RealNameCheck.Scanned scanned) {
            checks.move(issued, scanned);
            checks.move(scanned, scanned.proven(proof, session.startedAt()));
        }
    }

    /// Our own file has no row that could be refused.
    private static final class AllOrNothing implements ImportListener {

        @Override
        public void refused(Item.Refused refused) {
            throw new IllegalStateException(
                    "line " + refused.line() + " " + refused.column() + ": " + refused.reason());
        }

        @Override
        public void ended(Annotation.Ended copy) {}

        @Override
        public void progress(Tally tally) {}
    }
}
