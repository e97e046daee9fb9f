package cn.jiazhu.bootstrap;

import java.util.List;
import java.util.stream.Stream;

/// Who is held where while the other one runs.
record InterleavingCell(InterleavingChange change, Held held, FaultPoint at) {

    enum Held {
        PRESS,
        CHANGE
    }

    private static final List<FaultPoint> UNTIL_INTENT =
            List.of(FaultPoint.LOCK_WANTED, FaultPoint.INTENT_WANTED, FaultPoint.INTENT_INSERTED);
    private static final List<FaultPoint> FROM_INTENT = List.of(
            FaultPoint.INTENT_COMMITTED,
            FaultPoint.MADE,
            FaultPoint.ISSUED_WRITTEN,
            FaultPoint.DOCUMENTS_STORED,
            FaultPoint.COMMITTED);
    private static final List<FaultPoint> UNTIL_DECIDED_AGAIN =
            List.of(FaultPoint.LOCK_WANTED, FaultPoint.DECIDED_AGAIN);
    private static final List<FaultPoint> BY_HOLDER =
            List.of(FaultPoint.LOCK_WANTED, FaultPoint.LOCKED, FaultPoint.CHANGE_DONE);
    private static final List<FaultPoint> BY_REGISTRY =
            List.of(FaultPoint.LOCK_WANTED, FaultPoint.LOCKED, FaultPoint.CHANGE_STORED, FaultPoint.CHANGE_DONE);

    /// Every two steps of either side, for every change.
    static List<InterleavingCell> all() {
        return Stream.of(InterleavingChange.values())
                .flatMap(change -> Stream.concat(
                        pressed(change).map(at -> new InterleavingCell(change, Held.PRESS, at)),
                        changing(change).map(at -> new InterleavingCell(change, Held.CHANGE, at))))
                .toList();
    }

    private static Stream<FaultPoint> pressed(InterleavingChange change) {
        return switch (change) {
            case REVOKED, SUSPENDED, OTHER_EMPLOYER, OTHER_PHOTO, WITHDRAWN ->
                Stream.concat(UNTIL_INTENT.stream(), FROM_INTENT.stream());
            case PHOTO_ARRIVES -> UNTIL_INTENT.stream();
            case ABANDONED -> Stream.concat(UNTIL_DECIDED_AGAIN.stream(), FROM_INTENT.stream());
        };
    }

    private static Stream<FaultPoint> changing(InterleavingChange change) {
        return switch (change) {
            case REVOKED, SUSPENDED, OTHER_EMPLOYER, OTHER_PHOTO, PHOTO_ARRIVES -> BY_REGISTRY.stream();
            case WITHDRAWN, ABANDONED -> BY_HOLDER.stream();
        };
    }
}
