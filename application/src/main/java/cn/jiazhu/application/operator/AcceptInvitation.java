package cn.jiazhu.application.operator;

import cn.jiazhu.application.duty.Inviting;
import cn.jiazhu.application.duty.OperatorPorts;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Invitation;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PasswordRules;
import cn.jiazhu.domain.operator.RecoveryCode;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// An invited operator chooses a password and shows that the authenticator is set up.
public final class AcceptInvitation {

    /// What came of it.
    public sealed interface Outcome {

        /// Can sign in from now on.
        ///
        /// @param codes told this once
        record Accepted(List<RecoveryCode> codes) implements Outcome {

            public Accepted {
                codes = List.copyOf(codes);
            }
        }

        record WrongCode() implements Outcome {}

        /// Used up, over, or there never was one.
        record NotOpen() implements Outcome {}
    }

    private final OperatorPorts ports;
    private final Clocks clocks;

    public AcceptInvitation(OperatorPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
    }

    /// What comes of this password and of the digits that the authenticator shows.
    ///
    /// @throws cn.jiazhu.domain.InvalidValue for a password that cannot be used
    public Outcome accept(String token, String password, String digits) {
        return ports.operators()
                .invitation(Bytes.utf8(token).sha256())
                .filter(open -> !open.isOverAt(clocks.now()))
                .map(open -> accept(open, password, digits))
                .orElseGet(Outcome.NotOpen::new);
    }

    private Outcome accept(Invitation open, String password, String digits) {
        PasswordRules.check(password, open.operator().name().text());
        OptionalLong step = ports.codes().step(open.secret(), digits, clocks.now());
        if (step.isEmpty()) {
            return new Outcome.WrongCode();
        }
        var codes = Stream.generate(() -> RecoveryCode.of(Inviting.bytes(ports.randomness())))
                .limit(RecoveryCode.EACH)
                .toList();
        String hash = ports.operators().hash(password);
        return ports.transactions().call(() -> {
            var digests =
                    codes.stream().map(code -> Bytes.utf8(code.text()).sha256()).toList();
            if (!ports.operators().equip(open, hash, digests)) {
                return new Outcome.NotOpen();
            }
            var id = open.operator().id();
            ports.operators().useStep(id, step.getAsLong());
            ports.audit()
                    .append(new AuditTrail.Event(clocks.calendarNow(), id.actor(), Act.OPERATOR_EQUIPPED, id.value()));
            return new Outcome.Accepted(codes);
        });
    }
}
