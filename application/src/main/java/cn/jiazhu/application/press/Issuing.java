package cn.jiazhu.application.press;

import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DrawingFailed;
import cn.jiazhu.application.port.Lease;
import cn.jiazhu.application.port.MadeDocuments;
import cn.jiazhu.application.port.Outbox.Topic;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Annotation.Issued;
import cn.jiazhu.domain.annotation.Annotation.Preparing;
import cn.jiazhu.domain.annotation.Order;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.HolderImage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Steps 4 and 5 of a press: makes the documents, and issues them if the facts are still those of the intent.
final class Issuing {

    private final PressPorts ports;
    private final Writing writing;
    private final Clocks clocks;
    private final Telling telling;

    Issuing(PressPorts ports, Writing writing, Clocks clocks) {
        this.ports = ports;
        this.writing = writing;
        this.clocks = clocks;
        this.telling = new Telling(ports.outbox(), clocks);
    }

    /// Empty when the facts have moved on and nothing was stored.
    ///
    /// @param certificate as it was when the intent was written
    /// @param unattended whether nobody waits for the answer: then the holder is told
    Optional<Annotation> issue(Preparing preparing, Certificate certificate, Lease lease, boolean unattended) {
        Order order = preparing.order();
        Facts facts = certificate.facts().orElseThrow();
        AnnotatedCopy copy = preparing.intent().copyOf(certificate.type(), facts, order.purpose());
        try {
            Digest photo = stored(facts.photo());
            Digest signature = stored(facts.signature());
            Map<Digest, Bytes> images = ports.blobs().find(Set.of(photo, signature));
            MadeDocuments documents = ports.maker().make(copy, image(images, photo), image(images, signature));
            return ports.transactions().call(() -> store(preparing, lease, documents, unattended));
        } catch (DrawingFailed e) {
            ports.alarms().raise(order.id().toString(), e);
            String traceId = order.id().toString();
            return Optional.of(writing.write(lease, preparing.failedOnce(traceId, clocks.calendarNow())));
        }
    }

    private Optional<Annotation> store(Preparing preparing, Lease lease, MadeDocuments documents, boolean unattended) {
        Order order = preparing.order();
        int version = ports.certificates().lockVersion(order.certificate()).orElseThrow();
        if (version != preparing.intent().certificateVersion()) {
            return Optional.empty();
        }
        Issued issued = preparing.issued(clocks.calendarNow());
        if (!ports.annotations().update(lease, issued, Instant.MAX)) {
            return Optional.of(writing.present(preparing));
        }
        ports.documents().add(order.id(), documents);
        ports.audit().append(writing.event(Act.COPY_ISSUED, issued));
        telling.tell(Topic.COPY_ISSUED, issued);
        if (unattended) {
            telling.tell(Topic.COMPLETED, issued);
        }
        return Optional.of(issued);
    }

    private static Bytes image(Map<Digest, Bytes> images, Digest blob) {
        return Optional.ofNullable(images.get(blob)).orElseThrow();
    }

    private static Digest stored(HolderImage image) {
        return switch (image) {
            case HolderImage.Stored(var _, var blob) -> blob;
            case HolderImage.Missing _, HolderImage.Unreadable _ ->
                throw new DrawingFailed("an image that the policy had seen is gone");
        };
    }
}
