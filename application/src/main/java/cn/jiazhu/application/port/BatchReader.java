package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Reads the batches of reports that provincial systems send, signed.
public interface BatchReader {

    /// What was sent.
    sealed interface Opened {

        /// A batch, signed by its reporter.
        ///
        /// @param content digest of the reports, whenever and however often they are signed
        /// @param reports in their order, each at its line from 1 on
        record Sent(String reporter, UUID number, Instant at, Digest content, RegistrySource reports)
                implements Opened {}

        /// Not signed by anybody who is known.
        record NotSigned() implements Opened {}

        /// More than [#MOST] reports.
        record TooMany() implements Opened {}
    }

    int MOST = 1_000;

    /// Before a signature has been found good, nothing of what was sent is believed.
    ///
    /// @param keyOf the key of a reporter, X.509 SubjectPublicKeyInfo
    /// @throws cn.jiazhu.domain.InvalidValue when what was signed is no batch
    Opened open(Bytes sent, Function<String, Optional<Bytes>> keyOf);
}
