package planted.application;

import planted.render.Rendering;

record KnowsAnAdapter(Rendering rendering) {}
