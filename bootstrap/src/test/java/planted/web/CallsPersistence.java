package planted.web;

import planted.persistence.Persistence;

record CallsPersistence(Persistence persistence) {}
