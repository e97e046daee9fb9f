package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.IssuedFile;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.FreshChecks;
import cn.jiazhu.application.press.OwnAnnotations;
import cn.jiazhu.application.press.OwnAnnotations.Own;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Annotation.Issued;
import cn.jiazhu.domain.annotation.CopyStatus;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.HolderImage;
import java.util.function.Function;

/// Hands out a copy's files, and its picture, while it counts or is paused.
public final class FetchDocument {

    /// What is asked for.
    public sealed interface Wanted {

        record File(Format format) implements Wanted {}

        /// The face as an SVG.
        record Preview() implements Wanted {}
    }

    /// The answer.
    public sealed interface Fetched {

        record Found(AnnotatedCopy copy, IssuedFile file) implements Fetched {}

        record Drawn(AnnotatedCopy copy, Bytes svg) implements Fetched {}

        /// It does not count any more, and why.
        record Gone(CopyStatus status) implements Fetched {}

        /// It has not been issued.
        record NotIssued(Annotation annotation) implements Fetched {}

        record CheckNeeded() implements Fetched {}

        record NotFound() implements Fetched {}
    }

    private final PressPorts ports;
    private final OwnAnnotations own;
    private final FreshChecks freshChecks;
    private final Clocks clocks;

    public FetchDocument(PressPorts ports, FreshChecks freshChecks, Clocks clocks) {
        this.ports = ports;
        this.own = new OwnAnnotations(ports.annotations(), ports.certificates());
        this.freshChecks = freshChecks;
        this.clocks = clocks;
    }

    public Fetched fetch(Session session, AnnotationId id, Wanted wanted) {
        if (freshChecks.of(session).isEmpty()) {
            return new Fetched.CheckNeeded();
        }
        return own.find(session, id)
                .map(found -> answer(session, found, wanted))
                .orElseGet(Fetched.NotFound::new);
    }

    private Fetched answer(Session session, Own found, Wanted wanted) {
        return switch (found.annotation()) {
            case Issued issued -> {
                var status = CopyStatus.of(issued, found.certificate().standingOn(clocks.today()), clocks.today());
                yield status.servesFiles()
                        ? serve(session, copy(issued, found), issued, wanted)
                        : new Fetched.Gone(status);
            }
            case Annotation.Ended ended -> new Fetched.Gone(CopyStatus.of(ended));
            case Annotation.Waiting _,
                    Annotation.Preparing _,
                    Annotation.Failed _,
                    Annotation.Refused _,
                    Annotation.Abandoned _,
                    Annotation.TimedOut _ -> new Fetched.NotIssued(found.annotation());
        };
    }

    private Fetched serve(Session session, AnnotatedCopy copy, Issued issued, Wanted wanted) {
        return switch (wanted) {
            case Wanted.File(var format) -> {
                var file = ports.documents().find(issued.order().id(), format).orElseThrow();
                ports.audit()
                        .append(new AuditTrail.Event(
                                clocks.calendarNow(),
                                session.account().toString(),
                                Act.FILE_FETCHED,
                                issued.order().id().value()));
                yield new Fetched.Found(copy, file);
            }
            case Wanted.Preview _ ->
                new Fetched.Drawn(
                        copy, ports.maker().preview(copy, image(copy, Facts::photo), image(copy, Facts::signature)));
        };
    }

    private AnnotatedCopy copy(Issued issued, Own found) {
        Facts printed = ports.certificates()
                .facts(found.certificate().id(), issued.intent().certificateVersion())
                .orElseThrow();
        return issued.intent()
                .copyOf(found.certificate().type(), printed, issued.order().purpose());
    }

    private Bytes image(AnnotatedCopy copy, Function<Facts, HolderImage> kind) {
        return switch (kind.apply(copy.facts())) {
            case HolderImage.Stored(var _, var blob) -> ports.blobs().find(blob).orElseThrow();
            case HolderImage.Missing _, HolderImage.Unreadable _ ->
                throw new IllegalStateException("an issued copy prints both images");
        };
    }
}
