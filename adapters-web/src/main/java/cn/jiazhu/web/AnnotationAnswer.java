package cn.jiazhu.web;

import cn.jiazhu.web.Voice.Told;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An attempt as its holder sees it: always the whole present state, never a change of it. Made by [Attempts].
///
/// @param numbers from the first intent on
/// @param copy once issued
/// @param waiting while it waits
/// @param notice what is to be said of the state
/// @param traceId what to tell support of a failed one
/// @param findings of the rules, where they hold it up or have refused it
record AnnotationAnswer(
        String id,
        String certificate,
        String state,
        PurposeAnswer purpose,
        String pressedAt,
        @Nullable Numbers numbers,
        @Nullable Copy copy,
        @Nullable Wait waiting,
        @Nullable Told notice,
        @Nullable String traceId,
        List<FindingAnswer> findings,
        Map<String, String> links) {

    /// 第 N 次加注, its serial, and the code by which strangers verify it.
    record Numbers(int ordinal, String serial, String code, String verifyAt) {}

    /// An issued copy.
    ///
    /// @param status whether it counts now
    /// @param files whether its files are given out
    /// @param ended why it does not count any more
    record Copy(
            String status,
            boolean files,
            PeriodAnswer period,
            String issuedAt,
            @Nullable String endedAt,
            @Nullable Told ended) {}

    /// What a waiting one waits for at the longest.
    ///
    /// @param nextCheckAt at the latest; absent where the arrival of data wakes it
    record Wait(String expiresAt, @Nullable String nextCheckAt) {}

    AnnotationAnswer noticed(Told other) {
        return new AnnotationAnswer(
                id, certificate, state, purpose, pressedAt, numbers, copy, waiting, other, traceId, findings, links);
    }

    /// The same without what changes by itself, for a tag.
    AnnotationAnswer lasting() {
        Wait lasting = waiting == null ? null : new Wait(waiting.expiresAt, null);
        return new AnnotationAnswer(
                id, certificate, state, purpose, pressedAt, numbers, copy, lasting, notice, traceId, findings, links);
    }
}
