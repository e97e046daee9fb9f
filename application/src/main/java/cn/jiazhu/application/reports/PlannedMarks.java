package cn.jiazhu.application.reports;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.verification.FormerCopy;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// What earlier batches of a plan would have added is not known to the database: of it we keep what names it, in eight
/// bytes each. Two names with one hash would cost a wrong figure in a plan.
final class PlannedMarks {

    private final Set<Long> names = new HashSet<>();
    private final Set<Long> whole = new HashSet<>();

    void add(FormerCopy copy) {
        names(copy).forEach(names::add);
        whole.add(whole(copy));
    }

    boolean contains(FormerCopy copy) {
        return whole.contains(whole(copy));
    }

    boolean contradicts(FormerCopy copy) {
        return names(copy).anyMatch(names::contains);
    }

    private static LongStream names(FormerCopy copy) {
        return Stream.concat(copy.marks().stream(), copy.files().stream().map(Digest::hex))
                .mapToLong(PlannedMarks::hash);
    }

    private static long whole(FormerCopy copy) {
        return hash(copy.number() + "|" + copy.first() + "|" + copy.last())
                + names(copy).sum();
    }

    private static long hash(String text) {
        return text.chars().asLongStream().reduce(0xcbf29ce484222325L, (hash, c) -> (hash ^ c) * 0x100000001b3L);
    }
}
