package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.Days;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Versions of one certificate in both times: what was true when, and what we knew then.
///
/// Each version is the last word from its time on, whatever earlier ones said of that time. Its state has a time of
/// its own: a suspension reported today of last week was true last week, and yet says nothing of last week's
/// employer. What the ministry ordered and what the province reported are told apart, for no report says anything of
/// an order.
///
/// @param versions oldest first; the oldest is taken to be true and known before all others
public record History(List<Version> versions) {

    /// From `from` on the state, or the order, is that of `version`.
    private record Claim(Version version, Instant from) {}

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
        Stated reported = last(reports(), at).reported();
        return facts.with(last(orders(), at)
                .order()
                .filter(order -> !reported.isWorseThan(order, Days.of(at)))
                .orElse(reported));
    }

    /// The instants at which something may have become true, in order.
    public List<Instant> turns() {
        Stream<Instant> ofStates = reports().stream()
                .flatMap(claim -> Stream.of(
                        claim.from(),
                        Days.startOf(claim.version().by().reported().from())));
        return Stream.concat(versions.stream().map(Version::trueFrom), ofStates)
                .distinct()
                .sorted()
                .toList();
    }

    private Ordered last(List<Claim> claims, Instant at) {
        return claims.reversed().stream()
                .filter(claim -> !claim.from().isAfter(at))
                .findFirst()
                .map(Claim::version)
                .orElse(versions.getFirst())
                .by();
    }

    /// What provinces say of the state, where it is not what was said before.
    private List<Claim> reports() {
        var claims = new ArrayList<Claim>();
        for (Version version : versions) {
            Stated said = (claims.isEmpty() ? version : claims.getLast().version())
                    .by()
                    .reported();
            if (claims.isEmpty() || !said.equals(version.by().reported())) {
                claims.add(new Claim(version, version.reportedTrueFrom(said)));
            }
        }
        return claims;
    }

    /// What the ministry ordered, where it is not what it had ordered before.
    private List<Claim> orders() {
        var claims = new ArrayList<Claim>();
        for (Version version : versions) {
            if (claims.isEmpty()
                    || !claims.getLast()
                            .version()
                            .by()
                            .order()
                            .equals(version.by().order())) {
                claims.add(new Claim(version, version.trueFrom()));
            }
        }
        return claims;
    }
}
