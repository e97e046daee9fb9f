package cn.jiazhu.persistence;

import java.sql.Connection;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Log;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.JooqLogger;

/// jOOQ for PostgreSQL, saying only what went wrong: otherwise it warns of every PostgreSQL but the newest, though our
/// statements keep to version 15, and gives tips.
final class Jooq {

    static {
        JooqLogger.globalThreshold(Log.Level.ERROR);
    }

    private Jooq() {}

    static DSLContext on(DataSource source) {
        return DSL.using(source, SQLDialect.POSTGRES);
    }

    static DSLContext on(Connection connection) {
        return DSL.using(connection, SQLDialect.POSTGRES);
    }
}
