package cn.jiazhu.web.page;

import java.util.List;

/// An issued copy: until when, its files, and what to do with them.
///
/// @param chip how it counts now
/// @param notices what brought one here
/// @param warnings what keeps it from counting, now or later
/// @param pictures none where a fresh check is needed to see it; then `check` says where
public record Result(
        Frame frame,
        String tag,
        Frame.Link back,
        String title,
        String number,
        Chip chip,
        String ordinal,
        List<Notice> notices,
        List<Notice> warnings,
        Period period,
        List<VerdictSheet.Fact> facts,
        String pdf,
        String ofd,
        String calendar,
        String withdraw,
        List<Picture> pictures,
        String check,
        Entry.Book history) {}
