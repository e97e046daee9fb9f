package cn.jiazhu.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Who uses a data folder's server, across processes. At most one serves; any number use it; whoever leaves last stops
/// it. The operating system lets go for a process that was killed.
///
/// Byte 0 of the file is held by whoever serves, byte 1 by whoever starts or stops the server, each further byte by one
/// user.
final class FolderUsers implements AutoCloseable {

    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();
    private static final AtomicLong USERS_HERE = new AtomicLong();
    private static final long SERVING = 0;
    private static final long STARTING = 1;
    private static final long FIRST_USER = 2;
    private static final long USERS_A_PROCESS = 1 << 16;

    private final FileChannel channel;
    private Optional<FileLock> own = Optional.empty();

    private FolderUsers(FileChannel channel) {
        this.channel = channel;
    }

    static FolderUsers enter(DataFolder folder, boolean serving) {
        try {
            var users = new FolderUsers(open(folder.lock("users")));
            if (serving && users.tryLock(SERVING, 1).isEmpty()) {
                users.channel.close();
                throw new Persistence.Unfit("another `serve` is running on this data folder");
            }
            long place = FIRST_USER
                    + ProcessHandle.current().pid() * USERS_A_PROCESS
                    + USERS_HERE.incrementAndGet() % USERS_A_PROCESS;
            users.own = users.tryLock(place, 1);
            return users;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// While nobody else starts or stops the server.
    <T> T alone(Supplier<T> work) {
        IN_THIS_PROCESS.lock();
        try (var _ = channel.lock(STARTING, 1, false)) {
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    /// Whether nobody else uses the server now; who comes later waits in [#alone].
    boolean isLast() {
        try {
            if (own.isPresent()) {
                own.get().release();
                own = Optional.empty();
            }
            var others = tryLock(FIRST_USER, Long.MAX_VALUE - FIRST_USER);
            if (others.isPresent()) {
                others.get().release();
            }
            return others.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<FileLock> tryLock(long from, long bytes) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(from, bytes, false));
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
