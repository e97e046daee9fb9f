package cn.jiazhu.application;

import cn.jiazhu.application.operator.DecisionsContract;
import cn.jiazhu.application.port.AccountRequestsContract;
import cn.jiazhu.application.port.AccountsContract;
import cn.jiazhu.application.port.AnnotationsContract;
import cn.jiazhu.application.port.AuditTrailContract;
import cn.jiazhu.application.port.BindingsContract;
import cn.jiazhu.application.port.BlobsContract;
import cn.jiazhu.application.port.BoardSamplesContract;
import cn.jiazhu.application.port.CertificatesContract;
import cn.jiazhu.application.port.CopiesContract;
import cn.jiazhu.application.port.DocumentsContract;
import cn.jiazhu.application.port.FileImportsContract;
import cn.jiazhu.application.port.FormerCopiesContract;
import cn.jiazhu.application.port.FreshPorts;
import cn.jiazhu.application.port.LeasesContract;
import cn.jiazhu.application.port.OneTimeCodesContract;
import cn.jiazhu.application.port.OperatorsContract;
import cn.jiazhu.application.port.OptOutsContract;
import cn.jiazhu.application.port.OutboxContract;
import cn.jiazhu.application.port.Ports;
import cn.jiazhu.application.port.ProposalsContract;
import cn.jiazhu.application.port.RealNameChecksContract;
import cn.jiazhu.application.port.RemindersContract;
import cn.jiazhu.application.port.ReportBatchesContract;
import cn.jiazhu.application.port.ReportersContract;
import cn.jiazhu.application.port.SessionsContract;
import cn.jiazhu.application.port.SharingClientsContract;
import cn.jiazhu.application.port.StuckPeopleContract;
import cn.jiazhu.application.port.TransactionsContract;
import cn.jiazhu.application.port.TypeVersionsContract;
import cn.jiazhu.application.port.VerificationCountsContract;
import cn.jiazhu.application.press.CrowdContract;
import org.junit.jupiter.api.Nested;

/// The fakes keep every promise of their ports: that is why the tests of the use cases may trust them.
class InMemoryContractsTest {

    interface InMemory extends FreshPorts {
        @Override
        default Ports freshPorts() {
            return Ports.inMemory();
        }
    }

    @Nested
    class Accounts extends AccountsContract implements InMemory {}

    @Nested
    class Annotations extends AnnotationsContract implements InMemory {}

    @Nested
    class AuditTrail extends AuditTrailContract implements InMemory {}

    @Nested
    class Blobs extends BlobsContract implements InMemory {}

    @Nested
    class Certificates extends CertificatesContract implements InMemory {}

    @Nested
    class Crowd extends CrowdContract implements InMemory {}

    @Nested
    class Copies extends CopiesContract implements InMemory {}

    @Nested
    class Decisions extends DecisionsContract implements InMemory {}

    @Nested
    class Documents extends DocumentsContract implements InMemory {}

    @Nested
    class FormerCopies extends FormerCopiesContract implements InMemory {}

    @Nested
    class Leases extends LeasesContract implements InMemory {}

    @Nested
    class AccountRequests extends AccountRequestsContract implements InMemory {}

    @Nested
    class Bindings extends BindingsContract implements InMemory {}

    @Nested
    class OneTimeCodes extends OneTimeCodesContract implements InMemory {}

    @Nested
    class Operators extends OperatorsContract implements InMemory {}

    @Nested
    class OptOuts extends OptOutsContract implements InMemory {}

    @Nested
    class FileImports extends FileImportsContract implements InMemory {}

    @Nested
    class Outbox extends OutboxContract implements InMemory {}

    @Nested
    class Proposals extends ProposalsContract implements InMemory {}

    @Nested
    class RealNameChecks extends RealNameChecksContract implements InMemory {}

    @Nested
    class ReportBatches extends ReportBatchesContract implements InMemory {}

    @Nested
    class Reporters extends ReportersContract implements InMemory {}

    @Nested
    class Reminders extends RemindersContract implements InMemory {}

    @Nested
    class Sessions extends SessionsContract implements InMemory {}

    @Nested
    class SharingClients extends SharingClientsContract implements InMemory {}

    @Nested
    class Transactions extends TransactionsContract implements InMemory {}

    @Nested
    class BoardSamples extends BoardSamplesContract implements InMemory {}

    @Nested
    class StuckPeople extends StuckPeopleContract implements InMemory {}

    @Nested
    class TypeVersions extends TypeVersionsContract implements InMemory {}

    @Nested
    class VerificationCounts extends VerificationCountsContract implements InMemory {}
}
