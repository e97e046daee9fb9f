package cn.jiazhu.application.sharing;

import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.AuditTrail.Event;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.SharingClients;
import cn.jiazhu.application.port.SharingClients.Client;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;
import java.util.Optional;

/// From now on a system may ask, with the token that is told here, once.
public final class AddClient {

    private final SharingClients clients;
    private final PressPorts ports;
    private final Clocks clocks;

    public AddClient(SharingClients clients, PressPorts ports, Clocks clocks) {
        this.clients = clients;
        this.ports = ports;
        this.clocks = clocks;
    }

    /// Its token; empty when the name is taken.
    public Optional<String> add(String name) {
        String token = ports.randomness().token();
        var client = new Client(
                ports.randomness().uuid(), name, Bytes.utf8(token).sha256(), clocks.calendarNow(), Optional.empty());
        return ports.transactions().call(() -> {
            boolean added = clients.add(client);
            if (added) {
                ports.audit().append(new Event(client.addedAt(), "command", Act.SHARING_CLIENT_ADDED, client.id()));
            }
            return Optional.of(token).filter(_ -> added);
        });
    }
}
