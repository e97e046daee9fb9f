package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Signer;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.platform.sandbox.Sandbox;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// This program as the simulators' desk and clock reach it. Loaded in sandbox mode only.
record PlayedWorld(Program program, Simulators simulators) implements Sandbox.World {

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

    @Override
    public void takeIn(Path file, Path images) {
        new Samples(wiring(), simulators).report(file, images);
    }

    private Wiring wiring() {
        return program.wiring();
    }
}
