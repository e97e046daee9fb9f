package cn.jiazhu.domain.verification;

import java.util.Optional;

/// Something that others have put into an issued file. Who and when are what it claims, unverified.
///
/// @param signer common name in the certificate it carries
/// @param time as written there
public record Addition(Kind kind, Box place, Optional<String> signer, Optional<String> time) {

    /// What kind of thing.
    public enum Kind {
        SIGNATURE,
        ANNOTATION
    }
}
