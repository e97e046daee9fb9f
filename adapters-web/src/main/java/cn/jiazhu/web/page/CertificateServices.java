package cn.jiazhu.web.page;

import java.util.List;

/// A certificate on the national platform, and what can be done with it (证照相关服务).
///
/// @param reports what has arrived of it, and what has not
public record CertificateServices(
        Frame frame,
        Frame.Link back,
        List<String> title,
        String number,
        Chip chip,
        List<Prose> reports,
        List<Service> services,
        List<VerdictSheet.Fact> facts,
        List<Picture> pictures) {

    /// A whole row that is a link.
    public record Service(Frame.Link link, Prose text) {}
}
