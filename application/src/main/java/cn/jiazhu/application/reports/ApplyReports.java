package cn.jiazhu.application.reports;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.Ending;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.registry.RegistryChange.Changed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Applies a batch of reports in one transaction, under the locks of the certificates they concern: stores the next
/// versions, ends the copies whose print is no longer true, wakes who waits for exactly these facts. The same of
/// what the ministry orders.
public final class ApplyReports {

    private static final String ACTOR = "registry";

    private final PressPorts ports;
    private final Clocks clocks;

    public ApplyReports(PressPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
    }

    public Decided apply(RegistrySource source, List<Item.Read> batch) {
        return apply(Pictured.of(source, batch));
    }

    public Decided apply(Pictured pictured) {
        return ports.transactions().call(() -> {
            ports.blobs().add(pictured.blobs());
            return applyLocked(pictured);
        });
    }

    /// What the ministry orders of certificates that are locked, each once.
    public void order(List<Changed> ordered, Instant at) {
        store(Round.of(ordered), at, clocks.now());
    }

    /// What is told now is known after what was done before under these locks.
    private Decided applyLocked(Pictured pictured) {
        var locked = ports.certificates().lockFor(pictured.reports());
        Instant at = clocks.calendarNow();
        Instant now = clocks.now();
        var ended = new ArrayList<Annotation.Ended>();
        var batch = new Batch(ports, at, locked, round -> ended.addAll(store(round, at, now)));
        batch.decide(pictured.items());
        if (!batch.heard().isEmpty()) {
            ports.certificates().hear(batch.heard());
        }
        return batch.decided(ended);
    }

    private List<Annotation.Ended> store(Round round, Instant at, Instant now) {
        ports.certificates().store(round.all());
        if (round.changed().isEmpty()) {
            return List.of();
        }
        var ending = new Ending(ports, clocks);
        var ended = new Endings(ports, at)
                .of(round)
                .filter(copy -> ending.end(copy, ACTOR))
                .toList();
        ports.annotations().wake(round.changed(), now);
        round.changed()
                .forEach(id -> ports.audit().append(new AuditTrail.Event(at, ACTOR, Act.REGISTRY_CHANGED, id.value())));
        return ended;
    }
}
