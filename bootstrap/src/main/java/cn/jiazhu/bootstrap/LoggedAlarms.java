package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Alarms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Alarms as lines of the log.
final class LoggedAlarms implements Alarms {

    private static final Logger LOG = LoggerFactory.getLogger("cn.jiazhu.alarm");

    @Override
    public void raise(String subject, RuntimeException cause) {
        LOG.error("{} {}", subject, Masked.of(cause));
    }
}
