package cn.jiazhu.application.duty;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Invitation;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.operator.AuthenticatorSecret;
import cn.jiazhu.domain.operator.Operator;
import java.util.HexFormat;

/// Opens an invitation: its link is told once, and is worth nothing after a quarter of an hour.
public final class Inviting {

    /// Who is invited, and the secret of the link.
    public record Invited(Operator operator, String token) {

        @Override
        public String toString() {
            return "invited";
        }
    }

    private final OperatorPorts ports;
    private final Clocks clocks;

    public Inviting(OperatorPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
    }

    public Invited invite(Operator operator) {
        String token = ports.randomness().token();
        var invitation = new Invitation(
                operator,
                AuthenticatorSecret.of(bytes(ports.randomness())),
                clocks.now().plus(Invitation.LIFETIME));
        ports.operators().invite(invitation, Bytes.utf8(token).sha256());
        return new Invited(operator, token);
    }

    /// 32 unforeseeable bytes.
    public static byte[] bytes(Randomness randomness) {
        return HexFormat.of().parseHex(Bytes.utf8(randomness.token()).sha256().hex());
    }
}
