package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.Days;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Versions of one certificate in both times: what was true when, and what we knew then.
///
/// Each version is the last word from its time on, whatever earlier ones said of that time. Its state has a time of its
/// own: a suspension reported today of last week was true last week, and yet says nothing of last week's employer.
///
/// @param versions oldest first; the oldest is taken to be true and known before all others
public record History(List<Version> versions) {

    /// From `from` on the state is that of `facts`.
    private record Claim(Facts facts, Instant from) {}

    public History {
        versions = List.copyOf(versions);
    }

    /// As our record said at that instant.
    public Facts knownAt(Instant at) {
        return versions.reversed().stream()
                .filter(version -> !version.knownFrom().isAfter(at))
                .findFirst()
                .orElse(versions.getFirst())
                .facts();
    }

    /// As far as is known today.
    public Facts trueAt(Instant at) {
        Facts facts = versions.reversed().stream()
                .filter(version -> !version.trueFrom().isAfter(at))
                .findFirst()
                .orElse(versions.getFirst())
                .facts();
        Facts stated = claims().reversed().stream()
                .filter(claim -> !claim.from().isAfter(at))
                .findFirst()
                .map(Claim::facts)
                .orElse(versions.getFirst().facts());
        return facts.withState(stated.state(), stated.stateFrom());
    }

    /// The instants at which something may have become true, in order.
    public List<Instant> turns() {
        Stream<Instant> ofStates = claims().stream()
                .flatMap(claim ->
                        Stream.of(claim.from(), Days.startOf(claim.facts().stateFrom())));
        return Stream.concat(versions.stream().map(Version::trueFrom), ofStates)
                .distinct()
                .sorted()
                .toList();
    }

    /// What the versions say of the state, where it is not what the version before said.
    private List<Claim> claims() {
        var claims = new ArrayList<Claim>();
        for (Version version : versions) {
            Facts said = claims.isEmpty() ? version.facts() : claims.getLast().facts();
            if (claims.isEmpty()
                    || said.state() != version.facts().state()
                    || !said.stateFrom().equals(version.facts().stateFrom())) {
                claims.add(new Claim(version.facts(), version.stateTrueFrom(said)));
            }
        }
        return claims;
    }
}
