package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.InvalidValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The systems that ask by the sharing interface, each known by a token of which only the digest is kept. Nobody is
/// ever
/// removed: one that has ended may be added again with another token.
public interface SharingClients {

    String ACTOR = "sharing:";

    /// A system, as long as it has this token.
    ///
    /// @param name shown to the holders it asks about
    record Client(UUID id, String name, Digest token, Instant addedAt, Optional<Instant> endedAt) {

        public Client {
            InvalidValue.unless(
                    name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}"), "name", InvalidValue.Reason.PATTERN);
        }

        /// As the audit trail names it.
        public String actor() {
            return ACTOR + name;
        }
    }

    /// False, and nothing added, while there is one of this name that has not ended.
    boolean add(Client client);

    /// False when there is none of this name that has not ended.
    boolean end(String name, Instant at);

    /// Of this name, and not ended.
    Optional<Client> find(String name);

    /// Also those that have ended, in the order in which they were added.
    List<Client> all();
}
