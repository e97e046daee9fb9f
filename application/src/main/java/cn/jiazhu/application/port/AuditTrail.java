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
    /// @param reason as it was given, or what else belongs to the act; empty for none
    record Event(Instant at, String actor, Act act, UUID subject, String reason) {

        public Event(Instant at, String actor, Act act, UUID subject) {
            this(at, actor, act, subject, "");
        }
    }

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
        REGISTRY_CHANGED,
        OPERATOR_INVITED,
        OPERATOR_EQUIPPED,
        OPERATOR_SIGNED_IN,
        OPERATOR_NOT_ADMITTED,
        OPERATOR_CHANGED,
        PROPOSED,
        PROPOSAL_APPROVED,
        PROPOSAL_REFUSED,
        RIGHT_CHANGED
    }

    void append(Event event);

    /// The events about a subject, oldest first.
    List<Event> about(UUID subject);
}
