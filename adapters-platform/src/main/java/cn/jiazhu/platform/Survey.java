package cn.jiazhu.platform;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Finds the keys whose rows are scattered over the file, in eight bytes a certificate: the second reading holds back
/// only those. Two keys with one hash are taken for scattered, which costs time and nothing else.
final class Survey {

    private final LongStream.Builder runs = LongStream.builder();
    private String last = "";
    private boolean empty = true;

    static long hash(String key) {
        return key.chars().asLongStream().reduce(0xcbf29ce484222325L, (hash, c) -> (hash ^ c) * 0x100000001b3L);
    }

    void see(Cells row) {
        String key = row.key();
        empty = false;
        if (!key.equals(last)) {
            runs.add(hash(key));
            last = key;
        }
    }

    /// Whether it has seen no row.
    boolean isEmpty() {
        return empty;
    }

    /// To be called once, at the end.
    Scattered scattered() {
        long[] sorted = runs.build().sorted().toArray();
        return new Scattered(IntStream.range(1, sorted.length)
                .filter(i -> sorted[i] == sorted[i - 1])
                .mapToLong(i -> sorted[i])
                .distinct()
                .toArray());
    }

    /// Hashes of keys that come back after another key, in order.
    static final class Scattered {

        private final long[] hashes;

        private Scattered(long[] hashes) {
            this.hashes = hashes;
        }

        int size() {
            return hashes.length;
        }

        boolean contains(String key) {
            return contains(key, 0, hashes.length);
        }

        /// Among those from one place to another.
        boolean contains(String key, int from, int to) {
            return Arrays.binarySearch(hashes, from, Math.min(to, hashes.length), hash(key)) >= 0;
        }
    }
}
