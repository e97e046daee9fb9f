package planted.web;

import java.util.logging.Logger;

record LogsElsewhere(Logger log) {}
