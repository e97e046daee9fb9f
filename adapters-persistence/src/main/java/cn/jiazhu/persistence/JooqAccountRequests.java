package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.ACCOUNT_REQUEST;

import cn.jiazhu.application.port.AccountRequest;
import cn.jiazhu.application.port.AccountRequest.Kind;
import cn.jiazhu.application.port.AccountRequest.Outcome;
import cn.jiazhu.application.port.AccountRequests;
import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.identity.RealNameCheck.Rejection;
import cn.jiazhu.domain.identity.Ticket;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/// Requests for accounts and passwords; those of yesterday are forgotten.
final class JooqAccountRequests implements AccountRequests {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JooqTransactions transactions;

    JooqAccountRequests(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(AccountRequest request, Digest token, Opened opened) {
        transactions.run(() -> {
            transactions
                    .sql()
                    .deleteFrom(ACCOUNT_REQUEST)
                    .where(ACCOUNT_REQUEST.ISSUED_AT.lt(request.issuedAt().minus(KEPT)))
                    .execute();
            transactions
                    .sql()
                    .insertInto(ACCOUNT_REQUEST)
                    .set(ACCOUNT_REQUEST.TICKET, request.ticket())
                    .set(ACCOUNT_REQUEST.TOKEN, token)
                    .set(ACCOUNT_REQUEST.KIND, request.kind().name())
                    .set(ACCOUNT_REQUEST.USER_NAME, request.userName())
                    .set(ACCOUNT_REQUEST.PASSWORD_HASH, request.passwordHash())
                    .set(ACCOUNT_REQUEST.QR_TEXT, opened.qrText())
                    .set(ACCOUNT_REQUEST.TYPED_CODE, opened.typedCode())
                    .set(ACCOUNT_REQUEST.MATCH_NUMBER, opened.matchNumber())
                    .set(ACCOUNT_REQUEST.ISSUED_AT, request.issuedAt())
                    .execute();
        });
    }

    @Override
    public Optional<AccountRequest> find(Ticket ticket, Digest token) {
        return transactions
                .sql()
                .select(
                        ACCOUNT_REQUEST.TICKET,
                        ACCOUNT_REQUEST.KIND.convertFrom(Kind::valueOf),
                        ACCOUNT_REQUEST.USER_NAME,
                        ACCOUNT_REQUEST.PASSWORD_HASH,
                        ACCOUNT_REQUEST.ISSUED_AT,
                        ACCOUNT_REQUEST.SCANNED)
                .from(ACCOUNT_REQUEST)
                .where(isOpen(ticket).and(ACCOUNT_REQUEST.TOKEN.eq(token)))
                .fetchOptional(Records.mapping(AccountRequest::new));
    }

    @Override
    public Optional<Opened> opened(Ticket ticket, Digest token) {
        return transactions
                .sql()
                .select(ACCOUNT_REQUEST.QR_TEXT, ACCOUNT_REQUEST.TYPED_CODE, ACCOUNT_REQUEST.MATCH_NUMBER)
                .from(ACCOUNT_REQUEST)
                .where(isOpen(ticket).and(ACCOUNT_REQUEST.TOKEN.eq(token)))
                .fetchOptional(Records.mapping(Opened::new));
    }

    @Override
    public Optional<Outcome> outcome(Ticket ticket, Digest token) {
        return transactions
                .sql()
                .select(ACCOUNT_REQUEST.OUTCOME, ACCOUNT_REQUEST.REJECTION, ACCOUNT_REQUEST.OWN_USER_NAME)
                .from(ACCOUNT_REQUEST)
                .where(ACCOUNT_REQUEST.TICKET.eq(ticket))
                .and(ACCOUNT_REQUEST.TOKEN.eq(token))
                .and(ACCOUNT_REQUEST.OUTCOME.isNotNull())
                .fetchOptional(Records.mapping(JooqAccountRequests::outcome));
    }

    @Override
    public void scanned(Ticket ticket) {
        transactions
                .sql()
                .update(ACCOUNT_REQUEST)
                .set(ACCOUNT_REQUEST.SCANNED, true)
                .where(isOpen(ticket))
                .execute();
    }

    @Override
    public boolean hold(Ticket ticket) {
        return transactions
                .sql()
                .select(ACCOUNT_REQUEST.TICKET)
                .from(ACCOUNT_REQUEST)
                .where(isOpen(ticket))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    @Override
    public void end(Ticket ticket, Outcome outcome) {
        transactions
                .sql()
                .update(ACCOUNT_REQUEST)
                .set(columns(outcome))
                .setNull(ACCOUNT_REQUEST.PASSWORD_HASH)
                .where(isOpen(ticket))
                .execute();
    }

    private static Map<Field<?>, Object> columns(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Registered _ -> Map.of(ACCOUNT_REQUEST.OUTCOME, "REGISTERED");
            case Outcome.PasswordReset _ -> Map.of(ACCOUNT_REQUEST.OUTCOME, "PASSWORD_RESET");
            case Outcome.HasAccount(var userName) ->
                Map.of(ACCOUNT_REQUEST.OUTCOME, "HAS_ACCOUNT", ACCOUNT_REQUEST.OWN_USER_NAME, userName);
            case Outcome.UserNameTaken _ -> Map.of(ACCOUNT_REQUEST.OUTCOME, "USER_NAME_TAKEN");
            case Outcome.Rejected(var why) ->
                Map.of(ACCOUNT_REQUEST.OUTCOME, "REJECTED", ACCOUNT_REQUEST.REJECTION, why);
            case Outcome.Lapsed _ -> Map.of(ACCOUNT_REQUEST.OUTCOME, "LAPSED");
        };
    }

    private static Outcome outcome(String name, @Nullable Rejection rejection, @Nullable String userName) {
        return switch (name) {
            case "REGISTERED" -> new Outcome.Registered();
            case "PASSWORD_RESET" -> new Outcome.PasswordReset();
            case "HAS_ACCOUNT" -> new Outcome.HasAccount(Objects.requireNonNull(userName));
            case "USER_NAME_TAKEN" -> new Outcome.UserNameTaken();
            case "REJECTED" -> new Outcome.Rejected(Objects.requireNonNull(rejection));
            case "LAPSED" -> new Outcome.Lapsed();
            default -> throw new IllegalStateException("outcome " + name);
        };
    }

    private static Condition isOpen(Ticket ticket) {
        return ACCOUNT_REQUEST.TICKET.eq(ticket).and(ACCOUNT_REQUEST.OUTCOME.isNull());
    }
}
