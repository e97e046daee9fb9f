package cn.jiazhu.application.port;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Who did what, when (操作留痕). Append-only.
public interface AuditTrail {

    /// One act.
    ///
    /// @param actor opaque: an account, a client, `worker`
    /// @param subject opaque: a certificate, an annotation, a ticket; never a personal number
    record Event(Instant at, String actor, Act act, UUID subject) {}

    /// What was done.
    enum Act {
        SIGNED_IN,
        SIGNED_OUT_EVERYWHERE,
        ACCOUNT_REGISTERED,
        ACCOUNT_REQUEST_REFUSED,
        PASSWORD_RESET,
        REAL_NAME_VERIFIED,
        REAL_NAME_REJECTED,
        CERTIFICATE_VIEWED,
        CERTIFICATE_BOUND,
        BINDING_RELEASED,
        PRESS_REFUSED,
        PRESS_ACCEPTED,
        COPY_ISSUED,
        COPY_ENDED,
        COPY_WITHDRAWN,
        ANNOTATION_ABANDONED,
        ANNOTATION_TIMED_OUT,
        ANNOTATION_REFUSED,
        ANNOTATION_FAILED,
        FILE_FETCHED,
        REGISTRY_CHANGED
    }

    void append(Event event);

    /// The events about a subject, oldest first.
    List<Event> about(UUID subject);
}
