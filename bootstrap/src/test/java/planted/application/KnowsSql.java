package planted.application;

import javax.sql.DataSource;

record KnowsSql(DataSource source) {}
