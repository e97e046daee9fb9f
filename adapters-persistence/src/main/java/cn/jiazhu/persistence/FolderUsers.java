package cn.jiazhu.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Who uses a data folder's server, across processes. At most one serves; any number use it; whoever leaves last stops
/// it. The operating system lets go for a process that was killed.
///
/// Byte 0 of the file is held by whoever serves, byte 1 by whoever starts or stops the server, each further byte by one
/// user.
final class FolderUsers implements AutoCloseable {

    private static final long SERVING = 0;
    private static final long STARTING = 1;
    private static final long FIRST_USER = 2;
    private static final long USERS_A_PROCESS = 1 << 16;

    /// Never closed: closing one channel would let go of every lock that this process has on its file.
    private static final Map<Path, FileChannel> CHANNELS = new ConcurrentHashMap<>();

    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();
    private static final AtomicLong USERS_HERE = new AtomicLong();

    private final FileChannel channel;
    private final List<FileLock> own = new ArrayList<>();

    private FolderUsers(FileChannel channel) {
        this.channel = channel;
    }

    static FolderUsers enter(Path file, boolean serving) {
        var users = new FolderUsers(CHANNELS.computeIfAbsent(file.toAbsolutePath(), FolderUsers::open));
        if (serving) {
            users.own.add(users.tryLock(SERVING, 1)
                    .orElseThrow(() -> new Persistence.Unfit("another `serve` is running on this data folder")));
        }
        long place = FIRST_USER
                + ProcessHandle.current().pid() * USERS_A_PROCESS
                + USERS_HERE.incrementAndGet() % USERS_A_PROCESS;
        users.tryLock(place, 1).ifPresent(users.own::add);
        return users;
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

    /// Whether nobody else uses the server now.
    boolean leave() {
        close();
        var all = tryLock(FIRST_USER, Long.MAX_VALUE - FIRST_USER);
        all.ifPresent(FolderUsers::release);
        return all.isPresent();
    }

    @Override
    public void close() {
        own.forEach(FolderUsers::release);
        own.clear();
    }

    private Optional<FileLock> tryLock(long from, long bytes) {
        try {
            return Optional.ofNullable(channel.tryLock(from, bytes, false));
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open(Path file) {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
