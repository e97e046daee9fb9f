package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Alarms;
import cn.jiazhu.application.port.TimestampUnavailable;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Alarms as lines of the log; missing timestamps are counted, too.
final class LoggedAlarms implements Alarms {

    private static final Logger LOG = LoggerFactory.getLogger("cn.jiazhu.alarm");

    private final LongAdder timestamps = new LongAdder();

    /// Timestamps that were to be had and were not.
    long timestampsMissed() {
        return timestamps.sum();
    }

    @Override
    public void raise(String subject, RuntimeException cause) {
        if (cause instanceof TimestampUnavailable) {
            timestamps.increment();
        }
        LOG.error("{} {}", subject, Masked.of(cause));
    }
}
