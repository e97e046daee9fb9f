package cn.jiazhu.application.port;

import cn.jiazhu.domain.identity.RealNameCheck.Rejection;
import cn.jiazhu.domain.identity.Ticket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// Somebody wishes for an account of the portal, or for a new password; a face decides.
///
/// @param passwordHash of the password wished for
/// @param scanned once it was, whatever the platform says later
public record AccountRequest(
        Ticket ticket, Kind kind, String userName, String passwordHash, Instant issuedAt, boolean scanned) {

    /// What is wished for.
    public enum Kind {
        REGISTRATION,
        RESET
    }

    /// How it ended.
    public sealed interface Outcome {

        record Registered() implements Outcome {}

        /// The password is another, and every session of the account has ended.
        record PasswordReset() implements Outcome {}

        /// The person has an account already, under this user name.
        record HasAccount(String userName) implements Outcome {}

        record UserNameTaken() implements Outcome {}

        record Rejected(Rejection why) implements Outcome {}

        /// 120 seconds went by.
        record Lapsed() implements Outcome {}
    }

    public AccountRequest seenScanned() {
        return new AccountRequest(ticket, kind, userName, passwordHash, issuedAt, true);
    }

    public Instant expiresAt() {
        return issuedAt.plus(Ticket.LIFETIME);
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(expiresAt());
    }

    /// What the audit trail calls it: nobody's account yet.
    public UUID subject() {
        return UUID.nameUUIDFromBytes(ticket.text().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "account request";
    }
}
