package cn.jiazhu.application.outbox;

import cn.jiazhu.application.port.Alarms;
import cn.jiazhu.application.port.Outbox;
import cn.jiazhu.application.port.Outbox.Parcel;
import cn.jiazhu.application.port.Outbox.Receiver;
import cn.jiazhu.application.port.Outbox.Trouble;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.application.press.Clocks;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// What every round of deliveries shares: what is due is held, what fails is tried again ever later.
record Round(Outbox outbox, Alarms alarms, Clocks clocks) {

    /// Longer than any receiver is waited for.
    private static final Duration LEASE = Duration.ofSeconds(15);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 10;

    List<Parcel> due(Receiver receiver, int most) {
        return outbox.claimDue(receiver, most, clocks.now(), LEASE);
    }

    /// Each with what is made of it; of which nothing can be made, our trouble is told, and nobody else's delayed.
    <T> Map<Parcel, T> made(List<Parcel> parcels, Function<Parcel, T> making) {
        var made = new LinkedHashMap<Parcel, T>();
        for (Parcel parcel : parcels) {
            attempt(parcel, making).ifPresent(one -> made.put(parcel, one));
        }
        return made;
    }

    private <T> Optional<T> attempt(Parcel parcel, Function<Parcel, T> making) {
        try {
            return Optional.of(making.apply(parcel));
        } catch (RuntimeException e) {
            alarms.raise(parcel.message().annotation().toString(), e);
            failed(parcel, Trouble.OURS);
            return Optional.empty();
        }
    }

    /// Tells all of it in one go; what is not taken is tried again.
    <T> Delivered send(Map<Parcel, T> made, Function<List<T>, Set<T>> telling) {
        if (made.isEmpty()) {
            return Delivered.EACH;
        }
        try {
            Set<T> taken = telling.apply(List.copyOf(made.values()));
            Predicate<Parcel> isTaken = parcel -> taken.contains(made.get(parcel));
            outbox.delivered(made.keySet().stream().filter(isTaken).toList());
            made.keySet().stream().filter(isTaken.negate()).forEach(parcel -> failed(parcel, Trouble.DECLINED));
            return Delivered.EACH;
        } catch (PlatformUnavailable _) {
            made.keySet().forEach(parcel -> failed(parcel, Trouble.UNAVAILABLE));
            return Delivered.UNAVAILABLE;
        }
    }

    private void failed(Parcel parcel, Trouble why) {
        outbox.failed(parcel, why, clocks.now().plus(pause(parcel)));
    }

    /// From 1 s to 10 min, doubled with each attempt; spread by the message's own number, so that a crowd does not come
    /// back as one.
    static Duration pause(Parcel parcel) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(parcel.attempt() - 1, DOUBLINGS));
        Duration whole = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        long thousandths = 500 + Math.floorMod(parcel.number() * 7919 + parcel.attempt(), 500L);
        return whole.multipliedBy(thousandths).dividedBy(1000);
    }
}
