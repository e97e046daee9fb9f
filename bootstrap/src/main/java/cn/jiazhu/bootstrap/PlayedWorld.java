package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.registry.AddReporter;
import cn.jiazhu.application.sharing.AddClient;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Province;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.platform.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/// This program as the simulators' desk and clock reach it. Loaded in sandbox mode only.
record PlayedWorld(Program program) implements Sandbox.World {

    /// The told address, unless any free port was wanted: then nobody could tell it.
    @Override
    public URI home() {
        Settings settings = wiring().settings();
        return settings.pages().port() == 0 ? program.pages() : settings.baseAddress();
    }

    @Override
    public LocalDate today() {
        return wiring().clocks().today();
    }

    /// In the database first: the other processes follow within a second.
    @Override
    public void turn(int days) {
        Duration offset = days == 0
                ? Duration.ZERO
                : wiring().persistence().calendarOffset().plusDays(days);
        wiring().persistence().turnCalendarTo(offset);
        wiring().calendar().turnTo(offset);
    }

    @Override
    public List<Signer.Key> keys() {
        return wiring().keys();
    }

    @Override
    public List<Certificate> certificates(HolderId holder) {
        return wiring().ports().certificates().of(holder);
    }

    /// Of this very process.
    @Override
    public URI reports() {
        return program.pages().resolve("/api/v1/report-batches");
    }

    @Override
    public String key(String fresh) {
        return kept("province-key.json", () -> fresh);
    }

    @Override
    public void believe(String reporter, Province province, Bytes publicKey) {
        new AddReporter(wiring().persistence().reporters(), wiring().ports(), wiring().clocks())
                .add(reporter, province, publicKey);
    }

    @Override
    public URI shared() {
        return program.pages().resolve("/share/");
    }

    /// A start that was killed in between has left a client behind whose token nobody knows.
    @Override
    public String token(String system) {
        var clients = wiring().persistence().sharingClients();
        return kept("tender-token", () -> {
            clients.end(system, wiring().clocks().now());
            return new AddClient(clients, wiring().ports(), wiring().clocks())
                    .add(system)
                    .orElseThrow();
        });
    }

    /// A secret of something that is played.
    private String kept(String name, Supplier<String> fresh) {
        Path file = wiring().settings().dataFolder().resolve(name);
        try {
            if (!Files.exists(file)) {
                String secret = fresh.get();
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, secret);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Wiring wiring() {
        return program.wiring();
    }
}
