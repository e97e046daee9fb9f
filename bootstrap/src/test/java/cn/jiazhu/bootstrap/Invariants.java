package cn.jiazhu.bootstrap;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// What must hold whatever happened (reliability.md §1), asked of the database by SQL that shares nothing with the
/// program, and of the issued bytes.
record Invariants(Connection database) {

    /// Each by a query for the rows that break it.
    private static final Map<String, String> LAWS = laws();

    /// As the application, which may read everything.
    static Connection connect(Path dataFolder) throws SQLException {
        return connect(dataFolder, "jiazhu", "application-password");
    }

    static Connection connectAsOwner(Path dataFolder) throws SQLException {
        return connect(dataFolder, "jiazhu_owner", "owner-password");
    }

    private static Connection connect(Path dataFolder, String user, String password) throws SQLException {
        var access = new Properties();
        try {
            access.load(new StringReader(Files.readString(dataFolder.resolve("database.properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String url = "jdbc:postgresql://127.0.0.1:" + access.getProperty("port") + "/jiazhu";
        return DriverManager.getConnection(url, user, access.getProperty(password));
    }

    /// @throws AssertionError naming every row that breaks a law
    static void check(Path dataFolder, Map<String, String> acknowledged) {
        try (var database = connect(dataFolder)) {
            var broken = new Invariants(database).broken(acknowledged);
            broken.forEach((law, rows) -> FaultReport.line("%-72s %s".formatted(law, rows.isEmpty() ? "holds" : rows)));
            if (broken.values().stream().anyMatch(rows -> !rows.isEmpty())) {
                throw new AssertionError(broken);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// By law, what breaks it.
    ///
    /// @param acknowledged what a client wrote down: by key, the annotation
    Map<String, List<String>> broken(Map<String, String> acknowledged) throws SQLException {
        var broken = new LinkedHashMap<String, List<String>>();
        for (var law : LAWS.entrySet()) {
            broken.put(law.getKey(), rows(law.getValue()));
        }
        broken.put("I3 nothing that was acknowledged is lost", lost(acknowledged));
        broken.putAll(InvariantFiles.broken(database));
        return broken;
    }

    List<String> rows(String query) throws SQLException {
        try (var statement = database.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(String.valueOf(found.getString(1)));
            }
            return rows;
        }
    }

    private List<String> lost(Map<String, String> acknowledged) throws SQLException {
        var there = rows("select idempotency_key || ' ' || id from annotation");
        return acknowledged.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .filter(one -> !there.contains(one))
                .toList();
    }

    private static Map<String, String> laws() {
        var laws = new LinkedHashMap<String, String>();
        laws.put("I1 at most one being made, at most one open, per certificate and purpose", """
                select certificate || ' ' || purpose_key from annotation where state in ('PREPARING', 'WAITING')
                group by certificate, purpose_key having count(*) > 1""");
        laws.put("I1 at most one issued copy per certificate, purpose and first day", """
                select certificate || ' ' || purpose_key || ' ' || first_day from annotation where state = 'ISSUED'
                group by certificate, purpose_key, first_day having count(*) > 1""");
        laws.put("   numbers without a gap per certificate", """
                select certificate::text from annotation where ordinal is not null
                group by certificate having min(ordinal) <> 1 or max(ordinal) <> count(*)""");
        laws.put("I2 every issued one has one PDF and one OFD", """
                select id::text from annotation a where issued_at is not null
                and (select coalesce(string_agg(format, '+' order by format), '') from document d where d.annotation = a.id)
                    <> 'OFD+PDF'""");
        laws.put("I4 what is not issued has no file", """
                select a.id::text from annotation a join document d on d.annotation = a.id where a.issued_at is null""");
        laws.put("I6 the last day is the earliest of its limits", """
                select a.id::text from annotation a
                join certificate c on c.id = a.certificate
                join certificate_version v on (v.certificate, v.version) = (a.certificate, a.certificate_version)
                where a.last_day is distinct from least(
                    a.first_day + case c.type when 'constructor-1' then 180 else 90 end,
                    (v.birth_date + make_interval(years => case c.type when 'constructor-1' then 65 else 70 end))::date,
                    (select max(s.last_day) from specialty s
                        where (s.certificate, s.version) = (v.certificate, v.version)
                        and a.first_day between s.first_day and s.last_day),
                    a.until)""");
        laws.put("I6 the first day is the Shanghai day of the decision", """
                select id::text from annotation where first_day <> (decided_at at time zone 'Asia/Shanghai')::date""");
        laws.put("I7 history begins at the beginning and ends at the present state", """
                select id::text from annotation a where (select min(revision) from annotation_event e where e.annotation = a.id)
                    is distinct from 1
                or (select state from annotation_event e where e.annotation = a.id order by revision desc limit 1)
                    is distinct from state""");
        laws.put("I7 what has ended never came back", """
                select annotation::text from (select annotation, state, lag(state) over
                    (partition by annotation order by revision) as before from annotation_event) e
                where before not in ('WAITING', 'PREPARING') and (before, state) <> ('ISSUED', 'ENDED')""");
        laws.put("I7 nobody can change history", """
                select event_object_table from (values ('annotation_event'), ('audit_event'), ('document'))
                    as t(event_object_table)
                where not exists (select from pg_trigger where tgrelid = event_object_table::regclass
                    and tgname = 'never_changes' and tgenabled = 'O')
                or has_table_privilege('jiazhu', event_object_table, 'UPDATE, DELETE, TRUNCATE')""");
        laws.put("I8 every press, issue and end has its one audit event", """
                select id::text from (
                    select id, 'PRESS_ACCEPTED' as acts, 1 as wanted from annotation
                    union all select id, 'COPY_ISSUED', case when issued_at is null then 0 else 1 end from annotation
                    union all select id, 'COPY_ENDED|COPY_WITHDRAWN', case state when 'ENDED' then 1 else 0 end from annotation
                    union all select id, 'ANNOTATION_' || state, 1 from annotation
                        where state in ('ABANDONED', 'TIMED_OUT', 'REFUSED', 'FAILED')
                    union all select id, 'PRESS_REFUSED', 1 from refused_press) expected
                where wanted <> (select count(*) from audit_event where subject = id and act = any(string_to_array(acts, '|')))""");
        laws.put("   every issued and every ended one has its one message", """
                select a.id::text from annotation a where array(select topic from outbox o
                    where o.annotation = a.id and o.receiver = 'AGGREGATION' order by position)
                    <> case when state = 'ENDED' then array['COPY_ISSUED', 'COPY_ENDED']
                        when state = 'ISSUED' then array['COPY_ISSUED'] else array[]::text[] end""");
        return laws;
    }
}
