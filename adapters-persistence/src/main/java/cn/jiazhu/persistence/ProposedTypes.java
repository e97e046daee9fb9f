package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.PROPOSAL_TYPE;

import cn.jiazhu.domain.certificate.TypeRules;
import cn.jiazhu.domain.certificate.TypeVersion;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.ProposalId;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;

/// What a proposed version of a certificate type says.
final class ProposedTypes {

    private ProposedTypes() {}

    static void add(DSLContext sql, ProposalId proposal, Matter.Type matter) {
        var version = matter.version();
        sql.insertInto(PROPOSAL_TYPE)
                .set(PROPOSAL_TYPE.PROPOSAL, proposal)
                .set(PROPOSAL_TYPE.TYPE, matter.type())
                .set(PROPOSAL_TYPE.NUMBER, version.number())
                .set(PROPOSAL_TYPE.FROM_DAY, version.from())
                .set(PROPOSAL_TYPE.USE_DAYS, version.rules().useDays())
                .set(PROPOSAL_TYPE.AGE_LIMIT, version.rules().ageLimit())
                .set(PROPOSAL_TYPE.SPECIALTIES, version.rules().specialties().toArray(String[]::new))
                .execute();
    }

    static Matter.Type read(Record row) {
        return new Matter.Type(
                row.get(PROPOSAL_TYPE.TYPE),
                new TypeVersion(
                        row.get(PROPOSAL_TYPE.NUMBER),
                        row.get(PROPOSAL_TYPE.FROM_DAY),
                        new TypeRules(
                                row.get(PROPOSAL_TYPE.USE_DAYS),
                                row.get(PROPOSAL_TYPE.AGE_LIMIT),
                                List.of(row.get(PROPOSAL_TYPE.SPECIALTIES)))));
    }
}
