package cn.jiazhu.application;

import cn.jiazhu.application.holder.AnnotateCertificate.Pressed;
import cn.jiazhu.application.holder.Press;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Attempt;
import cn.jiazhu.domain.annotation.IdempotencyKey;
import cn.jiazhu.domain.annotation.Order;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.RealNameCheck;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Somebody with a certificate, signed in: does what holders do.
public record Holder(World world, CertificateId id, Session session) {

    /// A fresh real-name check, by face.
    public void proves(MobileBinding said) {
        var now = world.clock().instant();
        var opening = new RealNameCheck.Opening(
                world.pressPorts().randomness().ticket(), session.id(), session.person(), now);
        var issued = new RealNameCheck.Issued(opening);
        var proof = new Proof(platformPerson(), session.person(), Proof.Method.FACE, 3, now, said);
        world.ports().realNameChecks().add(issued, Samples.OPENED);
        world.ports().realNameChecks().move(issued, new RealNameCheck.Verified(opening, proof, now));
    }

    public PlatformPersonId platformPerson() {
        return new PlatformPersonId(session.id().toString());
    }

    /// The same holder, as seen by another world over the same ports.
    public Holder in(World other) {
        return new Holder(other, id, session);
    }

    // ---- presses ----

    public Pressed press() {
        return press(Purpose.NONE);
    }

    public Pressed press(Purpose purpose) {
        return press(new Press(id, purpose, false, newKey()));
    }

    public Pressed pressWhenPossible() {
        return press(new Press(id, Purpose.NONE, true, newKey()));
    }

    public Pressed press(Press press) {
        return world.annotate().press(session, press);
    }

    public IdempotencyKey newKey() {
        return new IdempotencyKey(world.pressPorts().randomness().token());
    }

    /// A press that finds nothing in its way.
    public Annotation.Issued issue() {
        return issue(Purpose.NONE);
    }

    public Annotation.Issued issue(Purpose purpose) {
        return issued(press(purpose));
    }

    public static Annotation.Issued issued(Pressed pressed) {
        return accepted(Annotation.Issued.class, pressed);
    }

    public static Annotation.Waiting waiting(Pressed pressed) {
        return accepted(Annotation.Waiting.class, pressed);
    }

    public static Annotation.Preparing preparing(Pressed pressed) {
        return accepted(Annotation.Preparing.class, pressed);
    }

    private static <A extends Annotation> A accepted(Class<A> state, Pressed pressed) {
        if (pressed instanceof Pressed.Accepted(var annotation, var _) && state.isInstance(annotation)) {
            return state.cast(annotation);
        }
        throw new AssertionError("expected to be accepted and " + state.getSimpleName() + ", but was " + pressed);
    }

    // ---- what is known of it ----

    public Certificate certificate() {
        return world.ports().certificates().find(id).orElseThrow();
    }

    public Facts facts() {
        return certificate().facts().orElseThrow();
    }

    public Annotation present(Order order) {
        return world.ports().annotations().find(order.id()).orElseThrow();
    }

    /// What an issued copy states, from the facts of its version.
    public AnnotatedCopy copy(Annotation.Issued issued) {
        Facts printed = world.ports()
                .certificates()
                .facts(id, issued.intent().certificateVersion())
                .orElseThrow();
        return issued.intent()
                .copyOf(certificate().type(), printed, issued.order().purpose());
    }

    public String text(Annotation.Issued issued, Format format) {
        var file = world.ports().documents().find(issued.order().id(), format).orElseThrow();
        return new String(file.bytes().array(), StandardCharsets.UTF_8);
    }

    public List<Attempt> history() {
        return world.ports().annotations().history(id, AnnotationId.LATEST, 1000);
    }
}
