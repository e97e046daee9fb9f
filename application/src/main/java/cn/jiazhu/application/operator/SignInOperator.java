package cn.jiazhu.application.operator;

import cn.jiazhu.application.duty.OperatorPorts;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.OperatorSession;
import cn.jiazhu.application.port.Operators.Factor;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.identity.SessionId;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.OperatorName;
import cn.jiazhu.domain.operator.RecoveryCode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Signs an operator in with name, password and the digits of the authenticator, or a recovery code in their place. It
/// is
/// not said what was wrong.
public final class SignInOperator {

    /// A session, and its secret, told once.
    public record Begun(OperatorSession session, String token) {

        @Override
        public String toString() {
            return "begun";
        }
    }

    /// Whom an attempt concerns that names nobody.
    private static final UUID NOBODY = new UUID(0, 0);

    private final OperatorPorts ports;
    private final Clocks clocks;

    public SignInOperator(OperatorPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
    }

    public Optional<Begun> signIn(OperatorName name, String password, String code) {
        Optional<Begun> begun = ports.operators()
                .authenticate(name, password, factor -> isRight(factor, code) ? begin(factor) : Optional.empty());
        if (begun.isEmpty()) {
            UUID subject = ports.operators()
                    .named(name)
                    .map(operator -> operator.id().value())
                    .orElse(NOBODY);
            ports.audit()
                    .append(new AuditTrail.Event(clocks.calendarNow(), "nobody", Act.OPERATOR_NOT_ADMITTED, subject));
        }
        return begun;
    }

    /// Both are used up by it.
    private boolean isRight(Factor factor, String code) {
        var id = factor.operator().id();
        OptionalLong step = ports.codes().step(factor.secret(), code, clocks.now());
        if (step.isPresent()) {
            ports.operators().useStep(id, step.getAsLong());
            return step.getAsLong() > factor.lastStep();
        }
        return RecoveryCode.read(code)
                .filter(read -> ports.operators()
                        .useRecoveryCode(id, Bytes.utf8(read.text()).sha256()))
                .isPresent();
    }

    private Optional<Begun> begin(Factor factor) {
        Operator operator = factor.operator();
        String token = ports.randomness().token();
        var session =
                new OperatorSession(new SessionId(ports.randomness().uuid()), operator, clocks.now(), clocks.now());
        ports.sessions().add(session, Bytes.utf8(token).sha256());
        ports.audit()
                .append(new AuditTrail.Event(
                        clocks.calendarNow(),
                        operator.id().actor(),
                        Act.OPERATOR_SIGNED_IN,
                        operator.id().value()));
        return Optional.of(new Begun(session, token));
    }
}
