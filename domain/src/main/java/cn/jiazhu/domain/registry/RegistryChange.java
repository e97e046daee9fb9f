package cn.jiazhu.domain.registry;

import cn.jiazhu.domain.certificate.Certificate;

/// What a report does.
public sealed interface RegistryChange {

    /// We knew that already.
    record Unchanged(Certificate known) implements RegistryChange {}

    /// A certificate, or an announced entry, that was not known.
    record Added(Certificate next) implements RegistryChange {}

    /// The next state of a known one; its waiting annotations are looked at again, its copies checked.
    record Changed(Certificate known, Certificate next) implements RegistryChange {}

    /// Refused: nothing changes.
    record Contradicted(Contradiction why) implements RegistryChange {}

    /// Why a report cannot be true beside what is known.
    enum Contradiction {
        /// The number belongs to another person.
        NUMBER_OF_ANOTHER,
        /// The application needs a certificate, and there is none.
        NO_SUCH_CERTIFICATE,
        /// The same source has told something newer of this certificate.
        OVERTAKEN,
        /// The source told something else of this certificate under this number.
        SEQUENCE_USED_TWICE,
        /// The ministry ended or paused the registration, and this would lift or soften that.
        ORDERED_BY_MINISTRY,
        /// Another province has the registration, issued there no earlier.
        REGISTERED_ELSEWHERE
    }
}
