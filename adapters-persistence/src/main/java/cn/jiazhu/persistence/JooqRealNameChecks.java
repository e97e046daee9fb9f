package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.Prepared.given;
import static cn.jiazhu.persistence.schema.Tables.HOLDER;
import static cn.jiazhu.persistence.schema.Tables.REAL_NAME_CHECK;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.application.port.RealNameChecks;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.RealNameCheck;
import cn.jiazhu.domain.identity.RealNameCheck.Opening;
import cn.jiazhu.domain.identity.SessionId;
import cn.jiazhu.domain.identity.Ticket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;

/// Real-name checks; the state stands in the row, and moves on only from the one that is known.
final class JooqRealNameChecks implements RealNameChecks {

    private static final Prepared BY_TICKET = where(REAL_NAME_CHECK.TICKET.eq(given(REAL_NAME_CHECK.TICKET)));
    private static final Prepared LATEST_VERIFIED = where(REAL_NAME_CHECK
            .SESSION
            .eq(given(REAL_NAME_CHECK.SESSION))
            .and(REAL_NAME_CHECK.STATE.eq(inline("VERIFIED"))));

    private final JooqTransactions transactions;
    private final Holders holders;

    JooqRealNameChecks(JooqTransactions transactions, Holders holders) {
        this.transactions = transactions;
        this.holders = holders;
    }

    @Override
    public void add(RealNameCheck.Issued check, Opened opened) {
        var opening = check.opening();
        transactions.run(() -> {
            holders.store(List.of(opening.person().id()));
            transactions
                    .sql()
                    .insertInto(REAL_NAME_CHECK)
                    .set(REAL_NAME_CHECK.TICKET, opening.ticket())
                    .set(REAL_NAME_CHECK.SESSION, opening.session())
                    .set(
                            REAL_NAME_CHECK.HOLDER,
                            holders.indexOf(opening.person().id()))
                    .set(REAL_NAME_CHECK.HOLDER_NAME, opening.person().name())
                    .set(REAL_NAME_CHECK.QR_TEXT, opened.qrText())
                    .set(REAL_NAME_CHECK.TYPED_CODE, opened.typedCode())
                    .set(REAL_NAME_CHECK.MATCH_NUMBER, opened.matchNumber())
                    .set(REAL_NAME_CHECK.ISSUED_AT, opening.issuedAt())
                    .set(state(check))
                    .execute();
        });
    }

    @Override
    public Optional<RealNameCheck> find(Ticket ticket) {
        return BY_TICKET.fetchOptional(transactions.sql(), this::check, ticket);
    }

    @Override
    public Optional<Opened> opened(Ticket ticket) {
        return transactions
                .sql()
                .select(REAL_NAME_CHECK.QR_TEXT, REAL_NAME_CHECK.TYPED_CODE, REAL_NAME_CHECK.MATCH_NUMBER)
                .from(REAL_NAME_CHECK)
                .where(REAL_NAME_CHECK.TICKET.eq(ticket))
                .fetchOptional(Records.mapping(Opened::new));
    }

    @Override
    public boolean move(RealNameCheck known, RealNameCheck next) {
        return transactions
                        .sql()
                        .update(REAL_NAME_CHECK)
                        .set(state(next))
                        .where(REAL_NAME_CHECK.TICKET.eq(known.opening().ticket()))
                        .and(REAL_NAME_CHECK.STATE.eq(nameOf(known)))
                        .execute()
                == 1;
    }

    @Override
    public Optional<RealNameCheck.Verified> latestVerified(SessionId session) {
        return LATEST_VERIFIED
                .fetchOptional(transactions.sql(), this::check, session)
                .map(RealNameCheck.Verified.class::cast);
    }

    private static Prepared where(Condition wanted) {
        return new Prepared(select(REAL_NAME_CHECK.fields())
                .select(HOLDER.fields())
                .from(REAL_NAME_CHECK)
                .join(HOLDER)
                .on(HOLDER.ID.eq(REAL_NAME_CHECK.HOLDER))
                .where(wanted)
                .orderBy(REAL_NAME_CHECK.VERIFIED_AT.desc())
                .limit(inline(1)));
    }

    private static Map<Field<?>, Object> state(RealNameCheck check) {
        var row = new HashMap<Field<?>, Object>();
        row.put(REAL_NAME_CHECK.STATE, nameOf(check));
        switch (check) {
            case RealNameCheck.Issued _, RealNameCheck.Scanned _, RealNameCheck.Lapsed _ -> {}
            case RealNameCheck.Rejected(var _, var why) -> row.put(REAL_NAME_CHECK.REJECTION, why);
            case RealNameCheck.Verified(var _, var proof, var at) -> {
                row.put(REAL_NAME_CHECK.PLATFORM_PERSON, proof.platformPerson());
                row.put(REAL_NAME_CHECK.METHOD, proof.method());
                row.put(REAL_NAME_CHECK.LEVEL, proof.level());
                row.put(REAL_NAME_CHECK.PROVEN_AT, proof.at());
                row.put(REAL_NAME_CHECK.MOBILE, proof.mobile());
                row.put(REAL_NAME_CHECK.VERIFIED_AT, at);
            }
        }
        return row;
    }

    private static String nameOf(RealNameCheck check) {
        return switch (check) {
            case RealNameCheck.Issued _ -> "ISSUED";
            case RealNameCheck.Scanned _ -> "SCANNED";
            case RealNameCheck.Verified _ -> "VERIFIED";
            case RealNameCheck.Rejected _ -> "REJECTED";
            case RealNameCheck.Lapsed _ -> "LAPSED";
        };
    }

    private RealNameCheck check(Record row) {
        var opening = new Opening(
                row.get(REAL_NAME_CHECK.TICKET),
                row.get(REAL_NAME_CHECK.SESSION),
                holders.read(row, REAL_NAME_CHECK.HOLDER_NAME),
                row.get(REAL_NAME_CHECK.ISSUED_AT));
        return switch (row.get(REAL_NAME_CHECK.STATE)) {
            case "ISSUED" -> new RealNameCheck.Issued(opening);
            case "SCANNED" -> new RealNameCheck.Scanned(opening);
            case "VERIFIED" ->
                new RealNameCheck.Verified(opening, proof(row, opening), row.get(REAL_NAME_CHECK.VERIFIED_AT));
            case "REJECTED" -> new RealNameCheck.Rejected(opening, row.get(REAL_NAME_CHECK.REJECTION));
            case "LAPSED" -> new RealNameCheck.Lapsed(opening);
            case String other -> throw new IllegalStateException("real-name check in state " + other);
        };
    }

    /// About the opening's person, or it would have been rejected.
    private static Proof proof(Record row, Opening opening) {
        return new Proof(
                row.get(REAL_NAME_CHECK.PLATFORM_PERSON),
                opening.person(),
                row.get(REAL_NAME_CHECK.METHOD),
                row.get(REAL_NAME_CHECK.LEVEL),
                row.get(REAL_NAME_CHECK.PROVEN_AT),
                row.get(REAL_NAME_CHECK.MOBILE));
    }
}
