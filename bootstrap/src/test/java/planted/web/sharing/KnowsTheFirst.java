package planted.web.sharing;

import planted.web.Door;

record KnowsTheFirst(Door door) {}
