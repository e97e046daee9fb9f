package cn.jiazhu.bootstrap;

import cn.jiazhu.application.holder.AnnotateCertificate.Pressed;
import cn.jiazhu.application.holder.CancelWaiting;
import cn.jiazhu.application.holder.WithdrawCopy;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.Carrying;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.bootstrap.FaultBench.Holder;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What happens to a certificate or an annotation while a press is on its way.
enum InterleavingChange {
    REVOKED("ENDED|REFUSED|none"),
    SUSPENDED("ISSUED|REFUSED|none"),
    OTHER_EMPLOYER("ENDED|ISSUED"),
    OTHER_PHOTO("ENDED|ISSUED"),
    /// What the press waits for.
    PHOTO_ARRIVES("ISSUED"),
    /// Of yesterday's copy.
    WITHDRAWN("ISSUED"),
    /// Of an annotation that waited and is carried on at this moment.
    ABANDONED("ABANDONED|ISSUED");

    static final String KEY = "press";
    private static final String EARLIER = "earlier";

    /// Both sides, to be run at once, through ports of each one's own.
    record Sides(Side press, Side change) {}

    /// One of them.
    interface Side {
        void run(PressPorts ports);
    }

    private final String outcomes;

    InterleavingChange(String outcomes) {
        this.outcomes = outcomes;
    }

    /// Whether the press's annotation may be left in this state; `none` where it was refused at once.
    boolean permits(String outcome) {
        return outcome.matches(outcomes);
    }

    FaultRegistry imagesBefore() {
        return new FaultRegistry(this == PHOTO_ARRIVES ? 0 : 1);
    }

    Sides prepare(FaultBench bench, Holder holder) {
        Session session = bench.session(holder, this == ABANDONED ? MobileBinding.NOT_BOUND : MobileBinding.BOUND);
        Side press = ports -> bench.press(ports, session, holder, KEY, Purpose.NONE);
        return switch (this) {
            case REVOKED -> new Sides(press, state(bench, holder, RegistrationState.REVOKED));
            case SUSPENDED -> new Sides(press, state(bench, holder, RegistrationState.SUSPENDED));
            case OTHER_EMPLOYER ->
                new Sides(press, report(bench, FaultPeople.atAnotherEmployer(facts(holder)), new FaultRegistry(1)));
            case OTHER_PHOTO -> new Sides(press, report(bench, facts(holder), new FaultRegistry(2)));
            case PHOTO_ARRIVES -> new Sides(press, report(bench, facts(holder), new FaultRegistry(1)));
            case WITHDRAWN -> new Sides(press, withdrawal(bench, session, holder));
            case ABANDONED -> abandoning(bench, session, holder);
        };
    }

    private static Side state(FaultBench bench, Holder holder, RegistrationState state) {
        var today = bench.clocks().today();
        return report(bench, FaultPeople.with(facts(holder), state, today), new FaultRegistry(1));
    }

    private static Side report(FaultBench bench, Facts facts, FaultRegistry images) {
        return ports -> bench.report(ports, List.of(facts), images);
    }

    private static Side withdrawal(FaultBench bench, Session session, Holder holder) {
        var yesterday = new Clocks(
                Clock.offset(bench.clocks().calendar(), Duration.ofDays(-1)),
                bench.clocks().clock());
        var copy = bench.issued(yesterday, session, holder, EARLIER, Purpose.NONE);
        return ports -> new WithdrawCopy(ports, bench.freshChecks(), bench.clocks())
                .withdraw(session, copy.order().id());
    }

    private static Sides abandoning(FaultBench bench, Session session, Holder holder) {
        bench.platformSays(MobileBinding.NOT_BOUND);
        Pressed pressed = bench.press(bench.ports(), session, holder, KEY, Purpose.NONE);
        bench.platformSays(MobileBinding.BOUND);
        if (!(pressed instanceof Pressed.Accepted(Annotation.Waiting waiting, var _))) {
            throw new AssertionError(pressed.getClass().getSimpleName());
        }
        return new Sides(
                ports -> new Carrying(
                                ports, bench.clocks(), bench.wiring().settings().press())
                        .check(waiting),
                ports -> new CancelWaiting(ports, bench.clocks())
                        .cancel(session, waiting.order().id()));
    }

    private static Facts facts(Holder holder) {
        return holder.certificate().facts().orElseThrow();
    }
}
