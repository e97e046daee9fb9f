package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.StatedFacts;
import cn.jiazhu.domain.annotation.Unprintable;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.verification.PrintedElement;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A maker whose files are the copy's facts in plain text, between both images. Can be told to fail, to find texts
/// unprintable, and to let something happen while it draws.
public final class PlainDocuments implements DocumentMaker {

    public static final Bytes DICTIONARY = Bytes.utf8("OFD%PDF 一级建造师注册证书 Facts UsePeriod Numbers Purpose");

    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    private volatile List<Unprintable> unprintable = List.of();
    private volatile boolean garbled;
    private volatile Runnable whileDrawing = () -> {};

    /// The next makings fail, once with each.
    public void fail(RuntimeException... next) {
        failures.addAll(List.of(next));
    }

    /// Hands out a file that cannot be put together again, or sound ones.
    public void garble(boolean now) {
        garbled = now;
    }

    /// Nothing fails any more.
    public void heal() {
        failures.clear();
    }

    public void unprintable(Unprintable... now) {
        unprintable = List.of(now);
    }

    public void whileDrawing(Runnable event) {
        whileDrawing = event;
    }

    @Override
    public MadeDocuments make(AnnotatedCopy copy, Bytes photo, Bytes signature) {
        whileDrawing.run();
        RuntimeException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        return new MadeDocuments(
                splice("%PDF\n", copy, photo, signature),
                splice("OFD\n", copy, photo, signature),
                garbled ? List.of(photo, signature) : List.of(photo, signature, DICTIONARY),
                claim(copy));
    }

    @Override
    public Bytes preview(AnnotatedCopy copy, Bytes photo, Bytes signature) {
        return Bytes.utf8("<svg><text>" + textOf(copy) + "</text></svg>");
    }

    @Override
    public Bytes original(CertificateType type, Facts facts, Map<ImageKind, Bytes> images) {
        return Bytes.utf8("<svg><text>"
                + String.join(" ", type.title(), facts.number().text(), images.keySet() + "") + "</text></svg>");
    }

    /// SHA-256 will do.
    @Override
    public Digest claim(AnnotatedCopy copy) {
        return Bytes.utf8(StatedFacts.of(copy).canonical()).sha256();
    }

    @Override
    public List<PrintedElement> printed(AnnotatedCopy copy) {
        return List.of();
    }

    @Override
    public List<Unprintable> unprintable(CertificateType type, Facts facts, Purpose purpose) {
        return unprintable;
    }

    /// What a file of this copy says, so that a test can tell which facts it shows.
    public static String textOf(AnnotatedCopy copy) {
        return String.join(
                "\n",
                copy.type().title(),
                copy.facts().number().text(),
                copy.facts().name().text(),
                copy.facts().employer().name(),
                copy.facts().specialties().toString(),
                copy.facts().photo().toString(),
                copy.period().toString(),
                copy.numbers().toString(),
                copy.purpose().toString(),
                copy.madeAt().toString());
    }

    private static Splice splice(String head, AnnotatedCopy copy, Bytes photo, Bytes signature) {
        var parts = List.of(literal(head + textOf(copy)), reference(photo), reference(signature));
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(Bytes.utf8(head + textOf(copy)).array());
        whole.writeBytes(photo.array());
        whole.writeBytes(signature.array());
        var bytes = Bytes.of(whole.toByteArray());
        return new Splice(parts, bytes.sha256(), bytes.length(), DICTIONARY.sha256());
    }

    private static Splice.Part literal(String text) {
        return new Splice.Part.Literal(Bytes.utf8(text));
    }

    private static Splice.Part reference(Bytes blob) {
        return new Splice.Part.Reference(blob.sha256(), blob.length());
    }
}
