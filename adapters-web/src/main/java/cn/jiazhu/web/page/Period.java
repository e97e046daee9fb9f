package cn.jiazhu.web.page;

import java.util.List;

/// Until when a copy counts, why that day, and how long each specialty does inside it.
///
/// @param lanes empty where every specialty counts to the end
public record Period(
        String first,
        String last,
        String shortFirst,
        String shortLast,
        Prose why,
        List<Limit> limits,
        List<Lane> lanes) {

    /// A day that could have been the end; `decides` if it is.
    public record Limit(String label, String day, boolean decides) {}

    /// A specialty; it counts for `days` of the `of` days.
    public record Lane(String name, Prose text, long days, long of) {}

    public Period {
        limits = List.copyOf(limits);
        lanes = List.copyOf(lanes);
    }
}
