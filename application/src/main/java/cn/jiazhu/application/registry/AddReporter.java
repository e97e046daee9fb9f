package cn.jiazhu.application.registry;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Reporters;
import cn.jiazhu.application.port.Reporters.Reporter;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.domain.certificate.Province;
import java.util.Optional;

/// From now on a provincial system may report, signing with this key. One that has ended comes back with another key,
/// and goes on counting; never as another province's.
public final class AddReporter {

    private final Reporters reporters;
    private final PressPorts ports;
    private final Clocks clocks;

    public AddReporter(Reporters reporters, PressPorts ports, Clocks clocks) {
        this.reporters = reporters;
        this.ports = ports;
        this.clocks = clocks;
    }

    /// False when the name is another's, or has not ended.
    public boolean add(String name, Province province, Bytes key) {
        var reporter =
                new Reporter(ports.randomness().uuid(), name, province, key, clocks.calendarNow(), Optional.empty());
        return ports.transactions().call(() -> {
            boolean another = reporters.all().stream()
                    .anyMatch(known -> known.name().equals(name) && known.province() != province);
            boolean added = !another && reporters.add(reporter);
            if (added) {
                ports.audit()
                        .append(new AuditTrail.Event(reporter.addedAt(), "command", Act.REPORTER_ADDED, reporter.id()));
            }
            return added;
        });
    }
}
