package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.FreshChecks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.HolderImage;
import java.util.EnumMap;
import java.util.Map;

/// The picture of one's own certificate as registered (原件), marked 未加注: to be compared before it is annotated.
public final class ViewOriginal {

    /// The answer.
    public sealed interface Viewed {

        record Drawn(Bytes svg) implements Viewed {}

        /// Only announced: there is nothing to be drawn yet.
        record NotReported() implements Viewed {}

        record CheckNeeded() implements Viewed {}

        record NotFound() implements Viewed {}
    }

    private final PressPorts ports;
    private final FreshChecks freshChecks;

    public ViewOriginal(PressPorts ports, FreshChecks freshChecks) {
        this.ports = ports;
        this.freshChecks = freshChecks;
    }

    public Viewed view(Session session, CertificateId id) {
        if (freshChecks.of(session).isEmpty()) {
            return new Viewed.CheckNeeded();
        }
        return ports.certificates()
                .find(id)
                .filter(certificate -> certificate.holder().isSameAs(session.person()))
                .map(this::drawn)
                .orElseGet(Viewed.NotFound::new);
    }

    private Viewed drawn(Certificate certificate) {
        return certificate
                .facts()
                .<Viewed>map(
                        facts -> new Viewed.Drawn(ports.maker().original(certificate.type(), facts, images(facts))))
                .orElseGet(Viewed.NotReported::new);
    }

    private Map<ImageKind, Bytes> images(Facts facts) {
        var images = new EnumMap<ImageKind, Bytes>(ImageKind.class);
        put(images, ImageKind.PHOTO, facts.photo());
        put(images, ImageKind.SIGNATURE, facts.signature());
        return images;
    }

    private void put(Map<ImageKind, Bytes> images, ImageKind kind, HolderImage image) {
        switch (image) {
            case HolderImage.Stored(var _, var blob) ->
                images.put(kind, ports.blobs().find(blob).orElseThrow());
            case HolderImage.Missing _, HolderImage.Unreadable _ -> {}
        }
    }
}
