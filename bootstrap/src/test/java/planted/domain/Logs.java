package planted.domain;

import org.slf4j.Logger;

public record Logs(Logger log) {}
