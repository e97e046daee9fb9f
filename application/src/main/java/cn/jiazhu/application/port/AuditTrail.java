package cn.jiazhu.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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
        CERTIFICATE_SHARED,
        SHARING_CLIENT_ADDED,
        SHARING_CLIENT_ENDED,
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
        FORMER_COPY_ADDED,
        OPERATOR_INVITED,
        OPERATOR_EQUIPPED,
        OPERATOR_SIGNED_IN,
        OPERATOR_NOT_ADMITTED,
        OPERATOR_CHANGED,
        PROPOSED,
        PROPOSAL_APPROVED,
        PROPOSAL_REFUSED,
        RIGHT_CHANGED,
        TYPE_CHANGED,
        BATCH_TAKEN_IN,
        FILE_HANDED_IN,
        IMPORT_BEGUN,
        IMPORT_DONE,
        IMPORT_DROPPED,
        REPORTER_ADDED,
        REPORTER_ENDED,
        LOOKED_AGAIN,
        PERSON_LOOKED_UP,
        AUDIT_EXPORTED,
        NOTICES_WANTED,
        NOTICES_UNWANTED
    }

    /// Which events are asked for; of an empty set, all.
    ///
    /// @param until the first instant that is asked for no more
    record Query(Set<UUID> subjects, Set<String> actors, Set<Act> acts, Instant from, Instant until) {

        public Query {
            subjects = Set.copyOf(subjects);
            actors = Set.copyOf(actors);
            acts = Set.copyOf(acts);
        }

        /// Behind the latest.
        public Place end() {
            return new Place(until, 0);
        }
    }

    /// Where an event stands: by its instant, and among those of one instant in the order of writing.
    record Place(Instant at, long position) {}

    record Found(Place place, Event event) {}

    void append(Event event);

    /// The events about a subject, oldest first.
    List<Event> about(UUID subject);

    /// Those that fit, the latest first, from before `before`.
    List<Found> search(Query query, Place before, int limit);

    /// The last events of such an act about a subject, newest first.
    List<Event> latest(UUID subject, Act act, int most);
}
