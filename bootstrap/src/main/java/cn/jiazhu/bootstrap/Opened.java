package cn.jiazhu.bootstrap;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What has been opened, to be closed in the opposite order, each whatever becomes of the others.
final class Opened implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

    private final Deque<AutoCloseable> stack = new ArrayDeque<>();

    private boolean closed;

    /// @throws CannotRun when all has been closed meanwhile, as this is at once
    synchronized <T extends AutoCloseable> T add(T opened) {
        if (closed) {
            closeOne(opened);
            throw new CannotRun("stopped while starting");
        }
        stack.push(opened);
        return opened;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!stack.isEmpty()) {
            closeOne(stack.pop());
        }
    }

    private static void closeOne(AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception e) {
            LOG.warn("{} did not close: {}", opened.getClass().getSimpleName(), Masked.of(e));
        }
    }
}
