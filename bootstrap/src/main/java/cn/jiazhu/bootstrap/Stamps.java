package cn.jiazhu.bootstrap;

import cn.jiazhu.bootstrap.Sources.Given;
import cn.jiazhu.platform.Platform;
import cn.jiazhu.render.Rendering.Timestamps;
import cn.jiazhu.render.Rendering.Timestamps.Demand;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How badly timestamps are wanted; empty: not at all. And whose: empty: the sandbox's own authority's.
record Stamps(Optional<Demand> demand, Optional<Authority> authority) {

    /// Somebody's who stamps for others.
    record Authority(URI address, Path certificate, Optional<String> policy, int room) {

        /// @throws CannotRun when there is no such file
        Timestamps timestamps(Demand demand, Basis basis) {
            try {
                return new Timestamps(
                        demand,
                        Platform.timestamps(address),
                        Files.readString(certificate),
                        policy,
                        room,
                        basis.clock(),
                        basis.random(),
                        basis.alarms());
            } catch (IOException e) {
                throw new CannotRun(Setting.TIMESTAMP_CERTIFICATE.key() + ": cannot be read: " + certificate, e);
            }
        }
    }

    static Stamps of(Map<Setting, Given> given, String fallback) {
        var values = new Values(given);
        String demand = values.textOr(Setting.TIMESTAMP, fallback);
        var authority = Optional.of(values.text(Setting.TIMESTAMP_ADDRESS))
                .filter(address -> !address.isEmpty())
                .map(address -> new Authority(
                        URI.create(address),
                        Path.of(values.text(Setting.TIMESTAMP_CERTIFICATE)).toAbsolutePath(),
                        Optional.of(values.text(Setting.TIMESTAMP_POLICY)).filter(policy -> !policy.isEmpty()),
                        Integer.parseInt(values.text(Setting.TIMESTAMP_ROOM))));
        return new Stamps(
                demand.equals("none") ? Optional.empty() : Optional.of(Demand.valueOf(demand.toUpperCase(Locale.ROOT))),
                authority);
    }

    /// Those of an authority outside.
    Optional<Timestamps> outside(Basis basis) {
        return demand.flatMap(wanted -> authority.map(named -> named.timestamps(wanted, basis)));
    }
}
