package cn.jiazhu.persistence;

import cn.jiazhu.persistence.Persistence.Examined;
import cn.jiazhu.persistence.Persistence.Examined.Looked;
import cn.jiazhu.persistence.Persistence.Examined.OutOfTime;
import cn.jiazhu.persistence.Persistence.Examiner;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Asks the database for every row that breaks a law, and puts every issued file together: in one snapshot, which takes
/// no lock that anybody waits for, and within a time.
final class Examination {

    private static final String QUERY_CANCELLED = "57014";

    private final Connection database;
    private final long deadline;

    private Examination(Connection database, Duration atMost) {
        this.database = database;
        this.deadline = System.nanoTime() + atMost.toNanos();
    }

    static void run(Pool pool, Duration atMost, Examiner examiner) {
        try (var database = pool.patient()) {
            database.setAutoCommit(false);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            database.setReadOnly(true);
            new Examination(database, atMost).run(examiner);
        } catch (SQLException e) {
            throw new Persistence.Unfit("the database cannot be examined: " + e.getMessage(), e);
        }
    }

    private void run(Examiner examiner) throws SQLException {
        for (Law law : Law.all()) {
            examiner.examined(new Examined(law.invariant(), law.words(), looked(law)));
        }
        new FileExamination(database, examiner).run(this::isOver).forEach(examiner::examined);
        database.rollback();
    }

    /// A law whose query was cut short spoils the transaction, but not for the laws after it.
    private Examined.Outcome looked(Law law) throws SQLException {
        if (isOver()) {
            return new OutOfTime();
        }
        var before = database.setSavepoint();
        try (var statement = database.createStatement()) {
            statement.execute("set local statement_timeout = " + Math.max(1, left().toMillis()));
            long rows = 0;
            try (var counted = statement.executeQuery("select count(*) from " + law.table())) {
                while (counted.next()) {
                    rows = counted.getLong(1);
                }
            }
            statement.setFetchSize(Looked.EXAMPLES);
            var broken = new Broken();
            try (var found = statement.executeQuery(law.query())) {
                while (found.next()) {
                    broken.add(String.valueOf(found.getString(1)));
                }
            }
            return broken.of(rows);
        } catch (SQLException e) {
            if (QUERY_CANCELLED.equals(e.getSQLState())) {
                database.rollback(before);
                return new OutOfTime();
            }
            throw e;
        }
    }

    private Duration left() {
        return Duration.ofNanos(deadline - System.nanoTime());
    }

    private boolean isOver() {
        return !left().isPositive();
    }

    /// How many, and the names of the first.
    static final class Broken {

        private final List<String> first = new ArrayList<>();
        private long number;

        void add(String name) {
            number++;
            if (first.size() < Looked.EXAMPLES) {
                first.add(name);
            }
        }

        Looked of(long rows) {
            return new Looked(rows, number, first);
        }
    }
}
