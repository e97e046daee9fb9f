package cn.jiazhu.application.port;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.certificate.CertificateId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Messages that leave the system, each stored once, with the change it tells of, by whoever holds its certificate.
/// Delivered at least once; to one receiver, those of a certificate in the order of writing: a stuck one holds back
/// nobody else's. Instants are of the clock that nobody turns.
public interface Outbox {

    /// Who is told.
    enum Receiver {
        /// The national platform's collection of copies (归集).
        AGGREGATION,
        HOLDER
    }

    /// What is told, and to whom.
    enum Topic {
        COPY_ISSUED(Receiver.AGGREGATION),
        COPY_ENDED(Receiver.AGGREGATION),
        COMPLETED(Receiver.HOLDER),
        REFUSED(Receiver.HOLDER),
        FAILED(Receiver.HOLDER),
        TIMED_OUT(Receiver.HOLDER),
        ENDED(Receiver.HOLDER),
        ENDS_IN_30_DAYS(Receiver.HOLDER),
        ENDS_IN_7_DAYS(Receiver.HOLDER);

        private final Receiver receiver;

        Topic(Receiver receiver) {
            this.receiver = receiver;
        }

        public Receiver receiver() {
            return receiver;
        }
    }

    /// One message; its topic and annotation name it. All else is read when it is sent: no person's facts lie here.
    record Message(Topic topic, CertificateId certificate, AnnotationId annotation, Instant at) {}

    /// A message given out to be delivered.
    ///
    /// @param number grows from message to message
    /// @param attempt how often it was given out; a failure told of an earlier one changes nothing
    record Parcel(Message message, long number, int attempt) {}

    /// Why it was not delivered.
    enum Trouble {
        /// No answer that can be trusted.
        UNAVAILABLE,
        /// The receiver does not take it.
        DECLINED,
        /// It could not be made here.
        OURS
    }

    /// What has not been delivered.
    ///
    /// @param troubled how many of them have been tried in vain, by the last trouble of each
    /// @param oldest when the oldest was written
    record Backlog(long undelivered, Map<Trouble, Long> troubled, Optional<Instant> oldest) {

        public Backlog {
            troubled = Map.copyOf(troubled);
        }
    }

    /// Adds it, unless it was added before.
    void add(Message message);

    /// Gives out what is due at `now` and is its certificate's oldest for this receiver, each held for `lease`; in the
    /// order of writing. Concurrent calls give disjoint answers, and neither waits.
    List<Parcel> claimDue(Receiver receiver, int limit, Instant now, Duration lease);

    void delivered(Collection<Parcel> parcels);

    /// It is due again at `next`.
    void failed(Parcel parcel, Trouble why, Instant next);

    Backlog backlog(Receiver receiver);
}
