package cn.jiazhu.application.port;

/// Everything that stores, over one memory or one database.
public record Ports(
        Transactions transactions,
        Certificates certificates,
        Annotations annotations,
        Documents documents,
        Copies copies,
        FormerCopies formerCopies,
        Blobs blobs,
        Accounts accounts,
        Sessions sessions,
        RealNameChecks realNameChecks,
        AccountRequests accountRequests,
        Bindings bindings,
        Reporters reporters,
        ReportBatches batches,
        FileImports fileImports,
        Outbox outbox,
        OptOuts optOuts,
        Reminders reminders,
        AuditTrail auditTrail,
        Operators operators,
        OperatorSessions operatorSessions,
        OneTimeCodes oneTimeCodes,
        Proposals proposals,
        TypeVersions typeVersions,
        StuckPeople stuckPeople,
        BoardSamples boardSamples,
        VerificationCounts verificationCounts,
        SharingClients sharingClients) {

    /// An empty world of fakes.
    public static Ports inMemory() {
        var transactions = new InMemoryTransactions();
        var blobs = new InMemoryBlobs(transactions);
        var typeVersions = new InMemoryTypeVersions(transactions);
        var certificates = new InMemoryCertificates(transactions, typeVersions);
        var annotations = new InMemoryAnnotations(transactions);
        var documents = new InMemoryDocuments(transactions, blobs);
        var operators = new InMemoryOperators(transactions);
        var reporters = new InMemoryReporters(transactions);
        return new Ports(
                transactions,
                certificates,
                annotations,
                documents,
                new InMemoryCopies(transactions, annotations, certificates, documents),
                new InMemoryFormerCopies(transactions),
                blobs,
                new InMemoryAccounts(transactions),
                new InMemorySessions(transactions),
                new InMemoryRealNameChecks(transactions),
                new InMemoryAccountRequests(transactions),
                new InMemoryBindings(transactions),
                reporters,
                new InMemoryReportBatches(transactions, reporters),
                new InMemoryFileImports(transactions),
                new InMemoryOutbox(transactions),
                new InMemoryOptOuts(transactions),
                new InMemoryReminders(transactions, annotations),
                new InMemoryAuditTrail(transactions),
                operators,
                new InMemoryOperatorSessions(transactions, operators),
                new PlainOneTimeCodes(),
                new InMemoryProposals(transactions),
                typeVersions,
                new InMemoryStuckPeople(annotations),
                new InMemoryBoardSamples(transactions),
                new InMemoryVerificationCounts(transactions),
                new InMemorySharingClients(transactions));
    }

    public Ports with(Copies other) {
        return new Ports(
                transactions,
                certificates,
                annotations,
                documents,
                other,
                formerCopies,
                blobs,
                accounts,
                sessions,
                realNameChecks,
                accountRequests,
                bindings,
                reporters,
                batches,
                fileImports,
                outbox,
                optOuts,
                reminders,
                auditTrail,
                operators,
                operatorSessions,
                oneTimeCodes,
                proposals,
                typeVersions,
                stuckPeople,
                boardSamples,
                verificationCounts,
                sharingClients);
    }
}
