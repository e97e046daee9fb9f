package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Signer.KeyRole;
import cn.jiazhu.domain.qr.QrText;
import cn.jiazhu.render.Holders.Wanted;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What no way of making a pair can do without, and nothing else; ours is measured against it. By the same signers: one
/// P-256 and two SM2 signatures (seal, QR). SM3 of what an OFD does not share with anybody else's, SHA-256 of that and
/// of what a PDF does not share. The QR of the same text, in any mask. Both files copied once.
/// Left out, although everybody must do it: fonts cut, words placed, CRC, CMS and SES around the signatures, SHA-256 of
/// the OFD's shared parts, the digests that lead to the signatures.
final class BareParts implements Contender {

    private static final Bytes SOME_DIGEST = Bytes.of(new byte[32]);

    private static final int ANY_MASK = 2;
    private static final int BEST_MASK = -1;

    private final Signer signer;
    private final QrText text;
    private final byte[] pdf;
    private final byte[] ofd;

    /// Each by its name, for the machine's own figures.
    private final Map<String, Contender> parts = new LinkedHashMap<>();

    private BareParts(Made made, byte[] ofPdf, byte[] ofOfd, Signer signer, QrText text) {
        this.signer = signer;
        this.text = text;
        pdf = made.pdf();
        ofd = made.ofd();
        byte[] ofBoth = concatenated(ofPdf, ofOfd);
        parts.put("P-256 signature", _ -> only(sign(KeyRole.PDF)));
        parts.put("SM2 signature, seal", _ -> only(sign(KeyRole.SEAL)));
        parts.put("SM2 signature, QR", _ -> only(sign(KeyRole.QR)));
        parts.put("SM3 of " + ofOfd.length, _ -> only(Sm3.of(ofOfd).length()));
        parts.put(
                "SHA-256 of " + ofBoth.length,
                _ -> only(Bytes.of(ofBoth).sha256().hex().length()));
        parts.put("QR, " + qr(ANY_MASK).size + " modules", _ -> only(qr(ANY_MASK).size));
    }

    /// Of the first one's pair; the second one's tells what people have in common.
    static BareParts of(Made first, Made second, Signer signer, QrText text) {
        byte[] pdf = first.pdf();
        byte[] ofPdf = Arrays.copyOfRange(pdf, Arrays.mismatch(pdf, second.pdf()), pdf.length);
        return new BareParts(first, ofPdf, entriesOfOne(first.ofd(), second.ofd()), signer, text);
    }

    /// Without the signature's value, of which the seal in it is most.
    private static byte[] entriesOfOne(byte[] first, byte[] second) {
        Map<String, byte[]> shared = OfdFile.read(second).entries();
        var own = new ByteArrayOutputStream();
        OfdFile.read(first).entries().forEach((name, content) -> {
            if (!name.equals(OfdFile.VALUE) && !Arrays.equals(content, shared.get(name))) {
                own.writeBytes(content);
            }
        });
        return own.toByteArray();
    }

    private static byte[] concatenated(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    @Override
    public Sizes make(Wanted wanted) {
        parts.values().forEach(part -> part.make(wanted));
        return new Sizes(pdf.clone().length, ofd.clone().length);
    }

    Map<String, Contender> parts() {
        return parts;
    }

    /// Of a part, its result's size: what nobody looks at might be left out by the compiler.
    private static Sizes only(int size) {
        return new Sizes(size, 0);
    }

    private int sign(KeyRole role) {
        return signer.sign(role, SOME_DIGEST).length();
    }

    /// Of eight masks the one that scans best: a choice that some make and some do not, so no bare part.
    Contender bestQr() {
        return _ -> only(qr(BEST_MASK).size);
    }

    private QrCode qr(int mask) {
        var segments = List.of(
                QrSegment.makeBytes((text.address() + "#").getBytes(StandardCharsets.UTF_8)),
                QrSegment.makeNumeric(text.payload().digits()));
        return QrCode.encodeSegments(segments, QrCode.Ecc.MEDIUM, 1, 13, mask, false);
    }
}
