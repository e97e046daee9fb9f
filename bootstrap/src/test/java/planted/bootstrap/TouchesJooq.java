package planted.bootstrap;

import org.jooq.DSLContext;

public record TouchesJooq(DSLContext jooq) {}
