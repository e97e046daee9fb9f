package cn.jiazhu.application.sharing;

import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.AuditTrail.Event;
import cn.jiazhu.application.port.SharingClients;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;
import java.util.Optional;

/// A system may ask no more. What it has asked stays in the holders' histories.
public final class EndClient {

    private final SharingClients clients;
    private final PressPorts ports;
    private final Clocks clocks;

    public EndClient(SharingClients clients, PressPorts ports, Clocks clocks) {
        this.clients = clients;
        this.ports = ports;
        this.clocks = clocks;
    }

    /// False when there is none of this name that has not ended.
    public boolean end(String name) {
        var now = clocks.calendarNow();
        return ports.transactions().call(() -> {
            Optional<SharingClients.Client> ended = clients.find(name).filter(_ -> clients.end(name, now));
            ended.ifPresent(
                    client -> ports.audit().append(new Event(now, "command", Act.SHARING_CLIENT_ENDED, client.id())));
            return ended.isPresent();
        });
    }
}
