package cn.jiazhu.application.port;

/// Everything that stores, over one memory or one database.
public record Ports(
        Transactions transactions,
        Certificates certificates,
        Annotations annotations,
        Documents documents,
        Copies copies,
        Blobs blobs,
        Accounts accounts,
        Sessions sessions,
        RealNameChecks realNameChecks,
        AccountRequests accountRequests,
        Bindings bindings,
        Outbox outbox,
        AuditTrail auditTrail,
        Operators operators,
        OperatorSessions operatorSessions,
        OneTimeCodes oneTimeCodes,
        StuckPeople stuckPeople,
        BoardSamples boardSamples,
        VerificationCounts verificationCounts) {

    /// An empty world of fakes.
    public static Ports inMemory() {
        var transactions = new InMemoryTransactions();
        var blobs = new InMemoryBlobs(transactions);
        var certificates = new InMemoryCertificates(transactions);
        var annotations = new InMemoryAnnotations(transactions);
        var documents = new InMemoryDocuments(transactions, blobs);
        var operators = new InMemoryOperators(transactions);
        return new Ports(
                transactions,
                certificates,
                annotations,
                documents,
                new InMemoryCopies(transactions, annotations, certificates, documents),
                blobs,
                new InMemoryAccounts(transactions),
                new InMemorySessions(transactions),
                new InMemoryRealNameChecks(transactions),
                new InMemoryAccountRequests(transactions),
                new InMemoryBindings(transactions),
                new InMemoryOutbox(transactions),
                new InMemoryAuditTrail(transactions),
                operators,
                new InMemoryOperatorSessions(transactions, operators),
                new PlainOneTimeCodes(),
                new InMemoryStuckPeople(annotations),
                new InMemoryBoardSamples(transactions),
                new InMemoryVerificationCounts(transactions));
    }

    public Ports with(Copies other) {
        return new Ports(
                transactions,
                certificates,
                annotations,
                documents,
                other,
                blobs,
                accounts,
                sessions,
                realNameChecks,
                accountRequests,
                bindings,
                outbox,
                auditTrail,
                operators,
                operatorSessions,
                oneTimeCodes,
                stuckPeople,
                boardSamples,
                verificationCounts);
    }
}
