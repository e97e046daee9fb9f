package cn.jiazhu.application.operator;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Invitation;
import cn.jiazhu.application.port.Operators;
import cn.jiazhu.application.press.Clocks;
import java.util.Optional;

/// What is behind the link of an invitation.
public final class ShowInvitation {

    private final Operators operators;
    private final Clocks clocks;

    public ShowInvitation(Operators operators, Clocks clocks) {
        this.operators = operators;
        this.clocks = clocks;
    }

    /// Empty when there is none, or it is used up or over.
    public Optional<Invitation> show(String token) {
        return operators
                .invitation(Bytes.utf8(token).sha256())
                .filter(invitation -> !invitation.isOverAt(clocks.now()));
    }
}
