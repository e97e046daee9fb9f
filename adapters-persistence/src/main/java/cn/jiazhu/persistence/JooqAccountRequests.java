package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.ACCOUNT_REQUEST;

import cn.jiazhu.application.port.AccountRequest;
import cn.jiazhu.application.port.AccountRequest.Kind;
import cn.jiazhu.application.port.AccountRequests;
import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.identity.Ticket;
import java.time.Duration;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Records;

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
                        ACCOUNT_REQUEST.ISSUED_AT)
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
    public boolean end(Ticket ticket) {
        return transactions
                        .sql()
                        .update(ACCOUNT_REQUEST)
                        .set(ACCOUNT_REQUEST.ENDED, true)
                        .setNull(ACCOUNT_REQUEST.PASSWORD_HASH)
                        .where(isOpen(ticket))
                        .execute()
                == 1;
    }

    private static Condition isOpen(Ticket ticket) {
        return ACCOUNT_REQUEST.TICKET.eq(ticket).and(ACCOUNT_REQUEST.ENDED.isFalse());
    }
}
