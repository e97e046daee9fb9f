package cn.jiazhu.application.port;

import cn.jiazhu.domain.identity.Ticket;
import java.time.Instant;

/// Somebody wishes for an account of the portal, or for a new password; a face decides.
///
/// @param passwordHash of the password wished for
public record AccountRequest(Ticket ticket, Kind kind, String userName, String passwordHash, Instant issuedAt) {

    /// What is wished for.
    public enum Kind {
        REGISTRATION,
        RESET
    }

    public Instant expiresAt() {
        return issuedAt.plus(Ticket.LIFETIME);
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(expiresAt());
    }

    @Override
    public String toString() {
        return "account request";
    }
}
