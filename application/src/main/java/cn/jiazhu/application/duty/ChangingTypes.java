package cn.jiazhu.application.duty;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.TypeVersions;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.certificate.CertificateType.Hindrance;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Proposal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// Adds versions to the rules of certificate types, early enough for every node to know them on their first day.
public final class ChangingTypes {

    /// Every node looks each minute.
    private static final Duration KNOWN_AFTER = Duration.ofMinutes(5);

    private final TypeVersions types;
    private final AuditTrail audit;
    private final Clocks clocks;

    public ChangingTypes(TypeVersions types, AuditTrail audit, Clocks clocks) {
        this.types = types;
        this.audit = audit;
        this.clocks = clocks;
    }

    public CertificateTypes stored() {
        return types.stored();
    }

    /// The first day from which a version decided now can be in force.
    public LocalDate earliest() {
        return Days.of(clocks.calendarNow().plus(KNOWN_AFTER)).plusDays(1);
    }

    /// Why it cannot be done now.
    public Optional<Hindrance> hindrance(Matter.Type wanted) {
        return types.stored().known(wanted.type()).hindrance(wanted.version(), earliest());
    }

    /// Does it, or says why it cannot be done.
    public Optional<Hindrance> apply(Matter.Type wanted, Proposal proposal, String actor) {
        var hindrance = hindrance(wanted);
        if (hindrance.isPresent()) {
            return hindrance;
        }
        if (!types.add(wanted.type(), wanted.version())) {
            return Optional.of(Hindrance.OUTDATED);
        }
        audit.append(new AuditTrail.Event(
                clocks.calendarNow(),
                actor,
                Act.TYPE_CHANGED,
                proposal.id().value(),
                "%s %d %s %s"
                        .formatted(
                                wanted.type().shortName(),
                                wanted.version().number(),
                                wanted.version().from(),
                                proposal.grounds())));
        return Optional.empty();
    }
}
