package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.operator.Approve;
import cn.jiazhu.application.operator.Propose;
import cn.jiazhu.application.operator.Refuse;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.registry.AddReporter;
import cn.jiazhu.application.registry.TakeBatch;
import cn.jiazhu.application.registry.TakeBatch.Taken;
import cn.jiazhu.application.reports.ApplyReports;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.certificate.Province;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.operator.Grounds;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.OperatorName;
import cn.jiazhu.domain.operator.Proposal;
import cn.jiazhu.domain.operator.Role;
import cn.jiazhu.domain.registry.Effective;
import cn.jiazhu.domain.registry.RightChange;
import cn.jiazhu.platform.Platform;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `jiazhu check` on what the ministry does: orders of two persons, batches of reports, messages. One registration
/// was revoked and its copy ended, one suspended and given back, one suspended; one proposal was refused; copies will
/// be
/// good for ninety days.
@TestInstance(Lifecycle.PER_CLASS)
class MinistryCheckIT {

    private static final Grounds GROUNDS = new Grounds("处罚决定书〔2026〕7号");

    private final CheckBench bench;
    private final Operator clerk;
    private final Operator supervisor;

    MinistryCheckIT() throws IOException, SQLException {
        bench = new CheckBench();
        clerk = operator("clerk", Role.CLERK);
        supervisor = operator("supervisor", Role.SUPERVISOR);
        var filled = bench.filled();
        var holders = filled.register(FaultPeople.of(filled.clocks().today(), 3), new FaultRegistry(1));
        for (FaultBench.Holder holder : holders) {
            filled.issued(
                    filled.clocks(),
                    filled.session(holder, MobileBinding.BOUND),
                    holder,
                    holder.account().toString(),
                    Purpose.NONE);
        }
        approve(holders.get(0), RightChange.REVOKE);
        approve(holders.get(1), RightChange.SUSPEND);
        approve(holders.get(1), RightChange.LIFT);
        approve(holders.get(2), RightChange.SUSPEND);
        refuse(proposed(holders.get(2), RightChange.REVOKE));
        TwoAdministrators.decide(filled.wiring(), filled.clocks().today().plusDays(2), 90);
        take();
        bench.freeze();
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void all_holds_where_nothing_is_planted() throws SQLException {
        var ran = bench.check(bench.copy());
        assertThat(ran.out()).doesNotContain("broken");
        assertThat(ran.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "I13 > nobody decided > update proposal_decision set decided_by = proposed_by where approved",
                "I13 > nobody decided > update proposal_decision set proposed_by = decided_by where approved",
                "I13 > nobody decided > update proposal set subject = d.decided_by from proposal_decision d where d.proposal = id",
                "I13 > the trail names who proposed > delete from audit_event where act = 'PROPOSAL_APPROVED'",
                "I13 > the trail names who proposed > update audit_event set actor = 'x' where act = 'PROPOSAL_REFUSED'",
                "I13 > the trail names who proposed > insert into audit_event (at, actor, act, subject) "
                        + "select at, actor, act, subject from audit_event where act = 'PROPOSED'",
                "I13 > what was approved > delete from audit_event where act = 'RIGHT_CHANGED' and reason like 'LIFT%'",
                "I13 > what was approved > insert into proposal_number select proposal, 1, '京1112099209999999' from proposal_number",
                "I13 > what was done > update proposal_decision set approved = false where approved",
                "I13 > what was done > update audit_event set reason = 'REVOKE x' where act = 'RIGHT_CHANGED'",
                "I13 > what the ministry orders > delete from audit_event where act = 'RIGHT_CHANGED' and reason like 'SUSPEND%'",
                "I13 > what the ministry orders > insert into certificate_version "
                        + "select (jsonb_populate_record(v, '{\"version\": 3, \"ordered_state\": null, \"known_from\": \"2020-01-01\"}')).* "
                        + "from certificate_version v where ordered_state = 'REVOKED'",
                "I13 > while an order stands > update certificate_version set state = 'VALID' where ordered_state = 'SUSPENDED'",
                "I13 > while an order stands > update certificate_version set state = 'LAPSED' where ordered_state = 'REVOKED'",
                "I13 > rules of a type > delete from certificate_type_version",
                "I13 > rules of a type > update certificate_type_version set use_days = 91",
                "I13 > rules of a type > update proposal_type set specialties = '{}'",
                "I13 > rules of a type > delete from audit_event where act = 'TYPE_CHANGED'",
                "I13 > rules of a type > update certificate_type_version set from_day = now()::date - 1; "
                        + "update proposal_type set from_day = now()::date - 1",
                "I13 > rules of a type > insert into certificate_type_version "
                        + "select type, 3, from_day + 1, use_days, age_limit, specialties from certificate_type_version",
                "I13 > the trail names everybody > delete from audit_event where act = 'OPERATOR_INVITED'",
                "I13 > the trail names everybody > update operator set state = 'ACTIVE', password_hash = 'x', secret = 'x'",
                "I13 > only who is active > insert into operator_session "
                        + "select gen_random_uuid(), sha256('x'), id, now(), now() from operator where role = 'CLERK'",
                "I14 > every report of a batch > update report_batch set size = 1",
                "I14 > every report of a batch > update report_batch set answers = '[\"added\", \"lost\"]'",
                "I14 > every report of a batch > update report_batch set answers = '[[2, \"province\", \"\", \"UNKNOWN\"]]'",
                "I14 > the trail names each once > delete from audit_event where act = 'BATCH_TAKEN_IN'",
                "I14 > the trail names each once > delete from reporter",
                "I14 > only reporters count > update report_sequence set source = 'somebody'",
                "I14 > the trail names who was made known > delete from audit_event where act = 'REPORTER_ADDED'",
                "I14 > the trail names who was made known > update reporter set ended_at = now()",
                "I15 > each message > insert into outbox (topic, annotation, at, receiver, certificate, next_try_at) "
                        + "select topic, annotation, at, receiver, certificate, next_try_at from outbox where topic = 'ENDED'",
                "I15 > what is told > update outbox set topic = 'TIMED_OUT' where topic = 'ENDED'",
                "I15 > what is told > update annotation set end_causes = '{WITHDRAWN}' where state = 'ENDED'",
                "I15 > what is told > update outbox set certificate = gen_random_uuid() where topic = 'ENDED'",
                "I15 > whose copy the registry ended > delete from outbox where topic = 'ENDED'",
                "I15 > nobody is reminded > update annotation set certificate = (select certificate from annotation "
                        + "where state = 'ENDED'), ordinal = 2 where id = (select id from annotation where state = 'ISSUED' limit 1); "
                        + "insert into outbox (topic, annotation, at, receiver, certificate, next_try_at) "
                        + "select 'ENDS_IN_7_DAYS', id, now() + interval '1 day', 'HOLDER', certificate, now() "
                        + "from annotation where state = 'ENDED'",
                "I15 > of a certificate > update outbox set delivered = topic = 'COPY_ENDED', "
                        + "at = case topic when 'COPY_ISSUED' then at - interval '1 hour' else at end"
            })
    void what_is_planted_is_found(String invariant, String law, String violation) throws SQLException {
        var ran = bench.planted(violation);
        assertThat(ran.code()).isEqualTo(Commands.NO);
        assertThat(ran.names(invariant, law)).as(ran.out()).isTrue();
    }

    private Operator operator(String name, Role role) {
        return bench.filled()
                .wiring()
                .operators()
                .addOperator()
                .add(new OperatorName(name), role, "command")
                .orElseThrow()
                .operator()
                .in(Operator.State.ACTIVE);
    }

    private Proposal proposed(FaultBench.Holder holder, RightChange change) {
        var number = bench.filled()
                .ports()
                .certificates()
                .find(holder.certificate().id())
                .orElseThrow()
                .facts()
                .orElseThrow()
                .number();
        var outcome = bench.filled()
                .wiring()
                .operators()
                .cases()
                .propose()
                .propose(clerk, new Matter.Rights(change, List.of(number), new Effective.WhenKnown()), GROUNDS);
        return ((Propose.Outcome.Proposed) outcome).proposal();
    }

    private void approve(FaultBench.Holder holder, RightChange change) {
        var proposal = proposed(holder, change);
        assertThat(bench.filled().wiring().operators().cases().approve().approve(supervisor, proposal.id()))
                .contains(new Approve.Outcome.Done(List.of()));
    }

    private void refuse(Proposal proposal) {
        assertThat(bench.filled()
                        .wiring()
                        .operators()
                        .cases()
                        .refuse()
                        .refuse(supervisor, proposal.id(), new Grounds("材料不齐")))
                .contains(new Refuse.Outcome.Done());
    }

    /// One report that is taken and one that is not.
    private void take() {
        var province = ReportingProvince.named("beijing");
        var filled = bench.filled();
        var storage = filled.wiring().persistence();
        new AddReporter(storage.reporters(), filled.ports(), filled.clocks())
                .add(
                        "beijing",
                        Province.BEIJING,
                        Bytes.of(province.keys().getPublic().getEncoded()));
        var taking = new TakeBatch(
                Platform.batches(() -> CertificateTypes.FIRST),
                storage.reporters(),
                storage.batches(),
                new ApplyReports(filled.ports(), filled.clocks()),
                filled.ports(),
                filled.clocks());
        var batch = province.signed(UUID.randomUUID(), List.of(announced(1, "北京市"), announced(2, "山西省")));
        assertThat(taking.take(Bytes.utf8(batch))).isInstanceOf(Taken.Answered.class);
    }

    private static ObjectNode announced(int sequence, String province) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("sequence", sequence)
                .put("kind", "announced")
                .put("type", "constructor-1")
                .put("name", "样例")
                .put("id_type", "414")
                .put("id_number", "E12345678")
                .put("application", "01")
                .put("announced_on", "2026-03-09")
                .put("province", province);
    }
}
