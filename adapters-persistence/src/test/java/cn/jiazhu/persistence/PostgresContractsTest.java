package cn.jiazhu.persistence;

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
import cn.jiazhu.application.port.RowLocksContract;
import cn.jiazhu.application.port.SessionsContract;
import cn.jiazhu.application.port.SharingClientsContract;
import cn.jiazhu.application.port.StuckPeopleContract;
import cn.jiazhu.application.port.TransactionsContract;
import cn.jiazhu.application.port.TypeVersionsContract;
import cn.jiazhu.application.port.VerificationCountsContract;
import cn.jiazhu.application.press.CrowdContract;
import org.junit.jupiter.api.Nested;

/// Every port's contract, on PostgreSQL.
final class PostgresContractsTest {

    interface OnPostgres extends FreshPorts {

        @Override
        default Ports freshPorts() {
            return FreshDatabase.ports();
        }
    }

    @Nested
    class Accounts extends AccountsContract implements OnPostgres {}

    @Nested
    class Annotations extends AnnotationsContract implements OnPostgres {}

    @Nested
    class AuditTrail extends AuditTrailContract implements OnPostgres {}

    @Nested
    class Blobs extends BlobsContract implements OnPostgres {}

    @Nested
    class Certificates extends CertificatesContract implements OnPostgres {}

    @Nested
    class Copies extends CopiesContract implements OnPostgres {}

    @Nested
    class Crowd extends CrowdContract implements OnPostgres {}

    @Nested
    class Decisions extends DecisionsContract implements OnPostgres {}

    @Nested
    class Documents extends DocumentsContract implements OnPostgres {}

    @Nested
    class FormerCopies extends FormerCopiesContract implements OnPostgres {}

    @Nested
    class Leases extends LeasesContract implements OnPostgres {}

    @Nested
    class AccountRequests extends AccountRequestsContract implements OnPostgres {}

    @Nested
    class Bindings extends BindingsContract implements OnPostgres {}

    @Nested
    class OneTimeCodes extends OneTimeCodesContract implements OnPostgres {}

    @Nested
    class Operators extends OperatorsContract implements OnPostgres {}

    @Nested
    class OptOuts extends OptOutsContract implements OnPostgres {}

    @Nested
    class FileImports extends FileImportsContract implements OnPostgres {}

    @Nested
    class Outbox extends OutboxContract implements OnPostgres {}

    @Nested
    class Proposals extends ProposalsContract implements OnPostgres {}

    @Nested
    class RealNameChecks extends RealNameChecksContract implements OnPostgres {}

    @Nested
    class ReportBatches extends ReportBatchesContract implements OnPostgres {}

    @Nested
    class Reporters extends ReportersContract implements OnPostgres {}

    @Nested
    class RowLocks extends RowLocksContract implements OnPostgres {}

    @Nested
    class Reminders extends RemindersContract implements OnPostgres {}

    @Nested
    class Sessions extends SessionsContract implements OnPostgres {}

    @Nested
    class SharingClients extends SharingClientsContract implements OnPostgres {}

    @Nested
    class Transactions extends TransactionsContract implements OnPostgres {}

    @Nested
    class BoardSamples extends BoardSamplesContract implements OnPostgres {}

    @Nested
    class StuckPeople extends StuckPeopleContract implements OnPostgres {}

    @Nested
    class TypeVersions extends TypeVersionsContract implements OnPostgres {}

    @Nested
    class VerificationCounts extends VerificationCountsContract implements OnPostgres {}
}
