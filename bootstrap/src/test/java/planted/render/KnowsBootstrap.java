package planted.render;

import planted.bootstrap.TouchesJooq;

record KnowsBootstrap(TouchesJooq main) {}
