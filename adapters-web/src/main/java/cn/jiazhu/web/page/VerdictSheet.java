package cn.jiazhu.web.page;

import java.util.List;

/// The verifier's page: the answer first, then the reason, then the facts as issued.
///
/// @param tone colour, of `good`, `soon`, `stop`, `wait`
/// @param shape outline of the sign on a square of 24, which alone tells the verdicts apart
/// @param word in pieces between which the line may break
/// @param qr of this page, for paper; none where there is no copy
/// @param facts empty where there is no copy
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
        String again,
        String againText) {

    /// A label and what stands behind it.
    ///
    /// @param number whether it must not be broken
    public record Fact(String label, Prose value, boolean number) {}

    /// A specialty with its own verdict.
    public record Line(String tone, String shape, String name, Prose validity) {}
}
