package cn.jiazhu.application.port;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.certificate.Province;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The provincial systems that report, each known by the key it signs with. Nobody is ever removed: one that has ended
/// may be added again with another key.
public interface Reporters {

    /// A provincial system, as long as it has this key.
    ///
    /// @param name what it calls itself, and the source of its sequence numbers
    /// @param key public: X.509 SubjectPublicKeyInfo, DER
    record Reporter(UUID id, String name, Province province, Bytes key, Instant addedAt, Optional<Instant> endedAt) {

        public Reporter {
            InvalidValue.unless(name.matches("[a-z0-9][a-z0-9-]{0,39}"), "name", InvalidValue.Reason.PATTERN);
        }
    }

    /// False, and nothing added, while there is one of this name that has not ended.
    boolean add(Reporter reporter);

    /// False when there is none of this name that has not ended.
    boolean end(String name, Instant at);

    /// Of this name, and not ended.
    Optional<Reporter> find(String name);

    /// Also those that have ended, in the order in which they were added.
    List<Reporter> all();
}
