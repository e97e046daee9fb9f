package planted.bootstrap.demo;

import planted.render.Rendering;

record KnowsAWriter(Rendering writer) {}
