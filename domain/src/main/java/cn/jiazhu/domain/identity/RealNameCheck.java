package cn.jiazhu.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One real-name check (实名身份认证): a ticket in a QR, bound to one web session and the person signed in there.
///
/// ```
/// Issued ─scanned▶ Scanned ─face▶ Verified
///    └───────────────┴─▶ Rejected(why) | Lapsed
/// ```
/// There is no way to [Verified] but through [Scanned].
public sealed interface RealNameCheck {

    /// `domain.md` §2: one check is good for 30 minutes, for that person in that web session.
    Duration FRESHNESS = Duration.ofMinutes(30);

    /// A proof may be this much older or newer than our clock says.
    Duration CLOCK_SKEW = Duration.ofMinutes(1);

    Opening opening();

    /// What was fixed when the ticket was issued.
    record Opening(Ticket ticket, SessionId session, Person person, Instant issuedAt) {

        public Instant expiresAt() {
            return issuedAt.plus(Ticket.LIFETIME);
        }

        boolean isOverAt(Instant now) {
            return !now.isBefore(expiresAt());
        }
    }

    /// The ticket is on the screen.
    record Issued(Opening opening) implements RealNameCheck {

        public RealNameCheck scanned(Instant now) {
            return opening.isOverAt(now) ? new Lapsed(opening) : new Scanned(opening);
        }

        public RealNameCheck rejected(Rejection why) {
            return new Rejected(opening, why);
        }
    }

    /// The ticket was scanned; the face is being checked.
    record Scanned(Opening opening) implements RealNameCheck {

        /// Verified if the proof is by face, fresh, and about exactly the session's person; else rejected.
        public RealNameCheck proven(Proof proof, Instant now) {
            if (opening.isOverAt(now)) {
                return new Lapsed(opening);
            }
            if (!proof.person().isExactly(opening.person())) {
                return new Rejected(opening, Rejection.OTHER_PERSON);
            }
            if (!proof.isGoodFor(opening.issuedAt(), now)) {
                return new Rejected(opening, Rejection.NOT_SUFFICIENT);
            }
            return new Verified(opening, proof, now);
        }

        public RealNameCheck rejected(Rejection why) {
            return new Rejected(opening, why);
        }
    }

    /// The session's person has been proven. Made by [Scanned#proven], or read back from the record of that.
    record Verified(Opening opening, Proof proof, Instant at) implements RealNameCheck {

        public Instant freshUntil() {
            return at.plus(FRESHNESS);
        }

        /// The entitlement to view, annotate and download the certificates of `person`, while the check is fresh.
        public Optional<Entitlement.FreshCheck> freshFor(Person person, Instant now) {
            boolean fresh = !now.isBefore(at.minus(CLOCK_SKEW)) && now.isBefore(freshUntil());
            return fresh && person.isSameAs(proof.person())
                    ? Optional.of(new Entitlement.FreshCheck(this))
                    : Optional.empty();
        }
    }

    /// Ended without proof.
    record Rejected(Opening opening, Rejection why) implements RealNameCheck {}

    /// 120 seconds went by.
    record Lapsed(Opening opening) implements RealNameCheck {}

    /// Why a check ended without proof.
    enum Rejection {
        FACE_FAILED,
        REFUSED_ON_PHONE,
        OTHER_PERSON,
        NOT_SUFFICIENT
    }

    /// The same check once its time is over; a check that has ended stays as it ended.
    default RealNameCheck at(Instant now) {
        return switch (this) {
            case Issued issued -> issued.opening.isOverAt(now) ? new Lapsed(issued.opening) : this;
            case Scanned scanned -> scanned.opening.isOverAt(now) ? new Lapsed(scanned.opening) : this;
            case Verified _, Rejected _, Lapsed _ -> this;
        };
    }
}
