package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Alarms;
import cn.jiazhu.application.registry.CarryImports;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// Carries on imports, one after the other, as long as the program runs; what is under way when it ends is gone on with
/// at the next start, or by another node that has the file.
final class Importing implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Rounds rounds;

    Importing(CarryImports carrying, Alarms alarms) {
        this.rounds = new Rounds("imports", PAUSE, () -> carry(carrying), alarms);
    }

    void start() {
        rounds.start();
    }

    private void carry(CarryImports carrying) {
        boolean more = true;
        while (more && !stopping.get()) {
            more = carrying.carry(stopping::get);
        }
    }

    @Override
    public void close() {
        stopping.set(true);
        rounds.close();
    }
}
