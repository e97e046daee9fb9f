package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.OptOuts;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.domain.identity.HolderId;
import java.util.Optional;
import java.util.UUID;

/// Whether a holder wants messages (消息提醒), asked and chosen by whoever is signed in or has the link of a message.
public final class ChooseNotices {

    /// By what right.
    public sealed interface By {

        record SignedIn(Session session) implements By {}

        /// Needs no sign-in: it tells nothing, and does nothing that could not be undone.
        record Link(String token) implements By {}
    }

    /// What is wished for.
    public enum Wish {
        /// Only to know.
        NONE,
        WANTED,
        UNWANTED
    }

    private record Chooser(HolderId holder, String actor, UUID subject) {}

    private final PressPorts ports;
    private final OptOuts optOuts;
    private final Clocks clocks;

    public ChooseNotices(PressPorts ports, OptOuts optOuts, Clocks clocks) {
        this.ports = ports;
        this.optOuts = optOuts;
        this.clocks = clocks;
    }

    /// Whether they are wanted now; empty when the link is none of ours.
    public Optional<Boolean> choose(By by, Wish wish) {
        return ports.transactions().call(() -> chooser(by).map(chooser -> choose(chooser, wish)));
    }

    private boolean choose(Chooser chooser, Wish wish) {
        boolean wanted = !optOuts.contains(chooser.holder());
        switch (wish) {
            case NONE -> {}
            case WANTED -> {
                if (!wanted) {
                    optOuts.remove(chooser.holder());
                    append(chooser, Act.NOTICES_WANTED);
                }
            }
            case UNWANTED -> {
                if (wanted) {
                    optOuts.add(chooser.holder(), clocks.now());
                    append(chooser, Act.NOTICES_UNWANTED);
                }
            }
        }
        return switch (wish) {
            case NONE -> wanted;
            case WANTED -> true;
            case UNWANTED -> false;
        };
    }

    private void append(Chooser chooser, Act act) {
        ports.audit().append(new AuditTrail.Event(clocks.calendarNow(), chooser.actor(), act, chooser.subject()));
    }

    private Optional<Chooser> chooser(By by) {
        return switch (by) {
            case By.SignedIn(var session) -> {
                UUID account = session.account().value();
                yield Optional.of(new Chooser(session.person().id(), account.toString(), account));
            }
            case By.Link(var token) ->
                optOuts.annotation(token)
                        .flatMap(ports.annotations()::find)
                        .flatMap(annotation -> ports.certificates()
                                .find(annotation.order().certificate())
                                .map(certificate -> new Chooser(
                                        certificate.holder().id(),
                                        "link",
                                        annotation.order().id().value())));
        };
    }
}
