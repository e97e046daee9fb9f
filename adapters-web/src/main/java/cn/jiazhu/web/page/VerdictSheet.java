package cn.jiazhu.web.page;

import java.util.List;

/// The verifier's page: the answer first, then the reason, then the facts as issued.
///
/// @param tone colour, of `good`, `soon`, `stop`, `wait`
/// @param shape outline of the sign on a square of 24, which alone tells the verdicts apart
/// @param word in pieces between which the line may break
/// @param qr of this page, for paper; none where there is no copy
/// @param facts empty where there is no copy
/// @param past empty where now was asked for
/// @param lastDay that may be asked for
/// @param asked the text that was asked with, where the address does not have it
public record VerdictSheet(
        Frame frame,
        String tone,
        String shape,
        List<String> word,
        String answer,
        String checkedLabel,
        String checked,
        String codeLabel,
        String code,
        Prose reason,
        String factsTitle,
        List<Fact> facts,
        String specialtiesTitle,
        List<Line> specialties,
        List<Fact> copyFacts,
        List<String> tips,
        List<QrPicture> qr,
        List<Past> past,
        String lastDay,
        String asked,
        String again,
        String againText) {

    /// A label and what stands behind it.
    ///
    /// @param number whether it must not be broken
    public record Fact(String label, Prose value, boolean number) {}

    /// What is only told of an instant of the past.
    ///
    /// @param recorded what our record said then; empty where it said the same
    /// @param noChange said where nothing changed on that day
    public record Past(
            String recorded, String changesTitle, List<Change> changes, String noChange, String now, String address) {}

    public record Change(String time, String word) {}

    /// A specialty with its own verdict.
    public record Line(String tone, String shape, String name, Prose validity) {}
}
