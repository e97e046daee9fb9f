package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.domain.identity.PlatformPersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// Who is signed in on the platform's own pages, and the codes with which it tells others who has signed in there.
final class SignIns {

    private static final int MOST = 10_000;
    private static final Duration CODE_LIFETIME = Duration.ofSeconds(60);

    private final Clock clock;
    private final Randomness randomness;
    private final SequencedMap<String, PlatformPersonId> sessions = new LinkedHashMap<>();
    private final SequencedMap<String, Grant> grants = new LinkedHashMap<>();

    SignIns(Clock clock, Randomness randomness) {
        this.clock = clock;
        this.randomness = randomness;
    }

    /// Whom a code names, and for whom it is.
    private record Grant(PlatformPersonId person, Party party, Instant until) {}

    /// Whom the answer of a sign-in is for.
    ///
    /// @param returnAddress where the browser brings the code
    record Party(String client, String returnAddress) {}

    synchronized String open(PlatformPersonId person) {
        return put(sessions, person);
    }

    synchronized Optional<PlatformPersonId> who(String session) {
        return Optional.ofNullable(sessions.get(session));
    }

    synchronized void close(String session) {
        sessions.remove(session);
    }

    synchronized String grant(PlatformPersonId person, Party party) {
        return put(grants, new Grant(person, party, clock.instant().plus(CODE_LIFETIME)));
    }

    /// Once, in time, and for the party that it was made for.
    synchronized Optional<PlatformPersonId> redeem(String code, Party party) {
        return Optional.ofNullable(grants.remove(code))
                .filter(grant -> grant.party().equals(party))
                .filter(grant -> clock.instant().isBefore(grant.until()))
                .map(Grant::person);
    }

    private <T> String put(SequencedMap<String, T> into, T value) {
        String token = randomness.token();
        into.put(token, value);
        if (into.size() > MOST) {
            into.pollFirstEntry();
        }
        return token;
    }
}
