package cn.jiazhu.application.operator;

import cn.jiazhu.application.World;
import cn.jiazhu.application.duty.Inviting.Invited;
import cn.jiazhu.application.operator.AcceptInvitation.Outcome;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.PlainOneTimeCodes;
import cn.jiazhu.domain.operator.AuthenticatorSecret;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.OperatorName;
import cn.jiazhu.domain.operator.RecoveryCode;
import cn.jiazhu.domain.operator.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Operators of a test's world, each with an authenticator in hand.
public final class Staff {

    /// Somebody who can sign in.
    public record Member(Operator operator, AuthenticatorSecret secret, List<RecoveryCode> codes) {}

    public static final String PASSWORD = "correct horse battery";

    private final World world;

    public Staff(World world) {
        this.world = world;
    }

    public Invited invited(String name, Role role) {
        return world.addOperator().add(new OperatorName(name), role, "command").orElseThrow();
    }

    /// Invited, equipped, and half a minute later.
    public Member member(String name, Role role) {
        var invited = invited(name, role);
        var secret = secret(invited);
        var accepted = (Outcome.Accepted) new AcceptInvitation(world.operatorPorts(), world.clocks())
                .accept(invited.token(), PASSWORD, shown(secret));
        world.clock().turn(Duration.ofSeconds(30));
        var operator = world.ports().operators().find(invited.operator().id()).orElseThrow();
        return new Member(operator, secret, accepted.codes());
    }

    public AuthenticatorSecret secret(Invited invited) {
        return world.ports()
                .operators()
                .invitation(Bytes.utf8(invited.token()).sha256())
                .orElseThrow()
                .secret();
    }

    /// What the authenticator shows now.
    public String shown(AuthenticatorSecret secret) {
        return PlainOneTimeCodes.shown(secret, world.clock().instant());
    }

    public Optional<SignInOperator.Begun> signIn(Member member, String code) {
        return signIn(member, PASSWORD, code);
    }

    public Optional<SignInOperator.Begun> signIn(Member member, String password, String code) {
        return new SignInOperator(world.operatorPorts(), world.clocks())
                .signIn(member.operator().name(), password, code);
    }
}
