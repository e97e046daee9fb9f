package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Ticket;
import cn.jiazhu.web.Web.Pulse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The national platform, with how it has answered until now.
final class WatchedPlatform implements NationalPlatform {

    private final NationalPlatform platform;
    private final Clock clock;
    private final AtomicReference<Pulse> pulse = new AtomicReference<>(Pulse.NONE);

    WatchedPlatform(NationalPlatform platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    Pulse pulse() {
        return pulse.get();
    }

    @Override
    public Opened open(Ticket ticket, Duration lifetime) {
        return watched(() -> platform.open(ticket, lifetime));
    }

    @Override
    public Progress progress(Ticket ticket) {
        return watched(() -> platform.progress(ticket));
    }

    @Override
    public MobileBinding mobileBinding(PlatformPersonId person, Duration budget) {
        return watched(() -> platform.mobileBinding(person, budget));
    }

    @Override
    public URI signInAddress(String state, String returnAddress) {
        return platform.signInAddress(state, returnAddress);
    }

    @Override
    public Optional<PlatformUser> signedIn(String code, String returnAddress) {
        return watched(() -> platform.signedIn(code, returnAddress));
    }

    private <T> T watched(Supplier<T> question) {
        long begun = System.nanoTime();
        try {
            T answer = question.get();
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            pulse.updateAndGet(before -> answered(before, took, clock.instant()));
            return answer;
        } catch (PlatformUnavailable e) {
            var failure = new Pulse.Failure(clock.instant(), cause(e), String.valueOf(e.getMessage()));
            pulse.updateAndGet(before -> failed(before, failure));
            throw e;
        }
    }

    private static Pulse.Cause cause(PlatformUnavailable failure) {
        return switch (failure) {
            case PlatformUnavailable.Silent _ -> Pulse.Cause.SILENT;
            case PlatformUnavailable.Declined _ -> Pulse.Cause.DECLINED;
            case PlatformUnavailable.Resting _ -> Pulse.Cause.RESTING;
            case PlatformUnavailable _ -> Pulse.Cause.UNTRUSTED;
        };
    }

    private static Pulse answered(Pulse before, Duration took, Instant at) {
        long answers = before.answers() + 1;
        var mean = before.mean().plus(took.minus(before.mean()).dividedBy(answers));
        return new Pulse(answers, before.failures(), mean, Optional.of(at), before.lastFailure());
    }

    private static Pulse failed(Pulse before, Pulse.Failure failure) {
        return new Pulse(
                before.answers(), before.failures() + 1, before.mean(), before.lastAnswer(), Optional.of(failure));
    }
}
