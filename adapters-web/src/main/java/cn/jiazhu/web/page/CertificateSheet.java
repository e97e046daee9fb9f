package cn.jiazhu.web.page;

import java.util.List;

/// A certificate and what a press would say of it.
///
/// @param reports what has arrived of it, and what has not
/// @param acts what can be done; the first is the one to do
/// @param promise what comes of it, or why nothing can be done
/// @param blocked what stands in the way, by whose move it is
/// @param told what should be known
/// @param passed what is in order
/// @param form of the dialog; one at most
/// @param later to annotate once nothing stands in the way; one at most
/// @param facts what would be printed
/// @param modify where they are changed; empty where nothing is registered yet
public record CertificateSheet(
        Frame frame,
        String self,
        Frame.Link back,
        List<String> title,
        String number,
        Chip chip,
        List<Prose> reports,
        List<Notice> notices,
        List<Act> acts,
        Prose promise,
        String checkTitle,
        List<Check.Group> blocked,
        List<Check> told,
        List<Check> passed,
        List<Period> periods,
        List<PressForm> form,
        List<PressForm> later,
        List<VerdictSheet.Fact> facts,
        String modify,
        List<Picture> pictures,
        Entry.Book history) {

    /// Something to do with it.
    ///
    /// @param dialog whether it opens the dialog
    public record Act(Frame.Link link, boolean dialog) {}
}
