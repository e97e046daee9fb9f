package cn.jiazhu.application.port;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.certificate.TypeRules;
import cn.jiazhu.domain.certificate.TypeVersion;
import cn.jiazhu.domain.operator.FileImportId;
import cn.jiazhu.domain.operator.Grounds;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.Operator.State;
import cn.jiazhu.domain.operator.OperatorId;
import cn.jiazhu.domain.operator.OperatorName;
import cn.jiazhu.domain.operator.Proposal;
import cn.jiazhu.domain.operator.Proposal.Decision;
import cn.jiazhu.domain.operator.ProposalId;
import cn.jiazhu.domain.operator.Role;
import cn.jiazhu.domain.registry.Effective;
import cn.jiazhu.domain.registry.RightChange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [Proposals] promises.
public abstract class ProposalsContract extends PortContract {

    private static final OperatorId LI = new OperatorId(new UUID(0x7000L, 1));
    private static final OperatorId AN = new OperatorId(new UUID(0x7000L, 2));
    private static final FileImportId FILE = new FileImportId(new UUID(0x7200L, 1));
    private static final Grounds GROUNDS = new Grounds("处罚决定书〔2026〕7号");
    private static final List<RegistrationNumber> NUMBERS =
            List.of(new RegistrationNumber("京1112006200800002"), new RegistrationNumber("京1112006200800001"));

    private static final TypeVersion VERSION =
            new TypeVersion(2, LocalDate.of(2027, 1, 1), new TypeRules(90, 68, List.of("公路工程", "智能建造工程")));

    @Test
    void what_was_proposed_is_found_again_whatever_it_is() {
        operators();
        file();
        for (Proposal proposal : List.of(
                proposal(1, new Matter.Rights(RightChange.SUSPEND, NUMBERS, new Effective.WhenKnown())),
                proposal(2, new Matter.Rights(RightChange.REVOKE, NUMBERS, new Effective.From(NOW.minusSeconds(9)))),
                proposal(3, new Matter.Reset(AN)),
                proposal(4, new Matter.Type(CertificateType.CONSTRUCTOR_1, VERSION)),
                proposal(5, new Matter.Import(FILE, 101)))) {
            ports.proposals().add(proposal);

            assertThat(ports.proposals().find(proposal.id())).contains(proposal);
            assertThat(ports.transactions().call(() -> ports.proposals().lock(proposal.id())))
                    .contains(proposal);
        }
        assertThat(ports.proposals().find(new ProposalId(new UUID(0, 0)))).isEmpty();
    }

    @Test
    void open_ones_are_listed_oldest_first_decided_ones_newest_first() {
        operators();
        var first = proposal(1, new Matter.Reset(AN));
        var second = proposal(2, new Matter.Reset(AN));
        var third = proposal(3, new Matter.Reset(AN));
        List.of(first, second, third).forEach(ports.proposals()::add);
        assertThat(ports.proposals().open()).containsExactly(first, second, third);

        var approved = first.with(new Decision.Approved(AN, NOW.plusSeconds(60)));
        var refused = third.with(new Decision.Refused(AN, NOW.plusSeconds(61), GROUNDS));
        ports.proposals().decide(approved);
        ports.proposals().decide(refused);

        assertThat(ports.proposals().open()).containsExactly(second);
        assertThat(ports.proposals().decided(5)).containsExactly(refused, approved);
        assertThat(ports.proposals().decided(1)).containsExactly(refused);
        assertThat(ports.proposals().find(first.id())).contains(approved);
    }

    @Test
    void an_undone_decision_leaves_it_open() {
        operators();
        var proposal = proposal(1, new Matter.Reset(AN));
        ports.proposals().add(proposal);
        Undone.undo(
                ports.transactions(), () -> ports.proposals().decide(proposal.with(new Decision.Approved(AN, NOW))));

        assertThat(ports.proposals().open()).containsExactly(proposal);
    }

    private void file() {
        var handed = new FileImports.Handed("a.csv", Bytes.utf8("a").sha256(), Optional.empty());
        ports.fileImports()
                .add(new FileImports.FileImport(
                        FILE, LI, NOW, handed, new FileImports.Stage.Trying(), FileImports.Count.NONE));
    }

    private void operators() {
        ports.operators().add(new Operator(LI, new OperatorName("li"), Role.CLERK, State.INVITED));
        ports.operators().add(new Operator(AN, new OperatorName("an"), Role.SUPERVISOR, State.INVITED));
    }

    private static Proposal proposal(int n, Matter matter) {
        return new Proposal(
                new ProposalId(new UUID(0x7100L, n)), matter, GROUNDS, LI, NOW.plusSeconds(n), new Decision.Open());
    }
}
