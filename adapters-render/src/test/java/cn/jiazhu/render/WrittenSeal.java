package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.render.Certification.Usage;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;

/// A seal as another maker's program writes it, under an authority of its own: DER put together by hand after GB/T
/// 38540, without any ASN.1 library, signed by BouncyCastle's own SM3withSM2, signers named by digest.
record WrittenSeal(Chain maker, KeyPair key, Picture picture, Instant from, Instant until) {

    static final String NAME = "另一机关电子证照专用章";

    private static final String SM2_WITH_SM3 = "06082a811ccf55018375";

    record Picture(String type, Bytes data, int millimetres) {}

    /// Under a root and an authority between; valid now.
    static WrittenSeal of(String authority) {
        Instant from = KnownKeys.NOW.minus(Duration.ofDays(30));
        Instant until = KnownKeys.NOW.plus(Duration.ofDays(365));
        KeyPair root = Algorithm.SM2.newPair(KnownKeys.random("root of " + authority));
        KeyPair between = Algorithm.SM2.newPair(KnownKeys.random("between " + authority));
        KeyPair maker = Algorithm.SM2.newPair(KnownKeys.random("maker of " + authority));
        var above = new Certification(Algorithm.SM2, root, name("Root of seals"), KnownKeys.random("1"));
        var issuing = new Certification(Algorithm.SM2, between, name("Makers of seals"), KnownKeys.random("2"));
        var chain = new Chain(List.of(
                issuing.certify(name("A licensed maker"), maker.getPublic(), Usage.SIGNING, from, until),
                above.certify(issuing.issuer(), between.getPublic(), Usage.AUTHORITY, from, until),
                above.certify(above.issuer(), root.getPublic(), Usage.AUTHORITY, from, until)));
        return new WrittenSeal(chain, maker, new Picture("png", blue("png"), 42), from, until);
    }

    WrittenSeal showing(Picture other) {
        return new WrittenSeal(maker, key, other, from, until);
    }

    /// What an operator pins: those above the maker.
    Chain authorities() {
        List<X509CertificateHolder> all = maker.certificates();
        return new Chain(all.subList(1, all.size()));
    }

    Bytes file(Bytes signer) {
        try {
            byte[] info = info(signer);
            var signature = Signature.getInstance("SM3withSM2", Algorithm.PROVIDER);
            signature.initSign(key.getPrivate(), KnownKeys.random("sealing"));
            signature.update(info);
            byte[] bits = joined(new byte[1], signature.sign());
            byte[] certificate = tagged(4, maker.own().getEncoded());
            return Bytes.of(tagged(0x30, info, certificate, HexFormat.of().parseHex(SM2_WITH_SM3), tagged(3, bits)));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] info(Bytes signer) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SM3", Algorithm.PROVIDER).digest(signer.array());
        byte[] signers = tagged(0x30, tagged(0x30, ascii("SM3"), tagged(4, digest)));
        return tagged(
                0x30,
                tagged(0x30, ascii("ES"), number(4), ascii("another")),
                ascii("A-1"),
                tagged(
                        0x30,
                        number(1),
                        tagged(0x0C, NAME.getBytes(StandardCharsets.UTF_8)),
                        number(2),
                        signers,
                        time(from),
                        time(from),
                        time(until)),
                tagged(
                        0x30,
                        ascii(picture.type),
                        tagged(4, picture.data.array()),
                        number(picture.millimetres),
                        number(picture.millimetres)));
    }

    /// A plain square.
    static Bytes blue(String format) {
        var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 40, 40);
        pen.setColor(Color.BLUE);
        pen.fillRect(10, 10, 20, 20);
        pen.dispose();
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return Bytes.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static X500Name name(String common) {
        return new X500Name("C=CN,O=Another maker of seals,CN=" + common);
    }

    private static byte[] ascii(String text) {
        return tagged(0x16, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] number(int number) {
        return tagged(2, BigInteger.valueOf(number).toByteArray());
    }

    private static byte[] time(Instant at) {
        String digits = at.toString().replaceAll("[-T:]|\\.[0-9]+", "");
        return tagged(0x18, digits.getBytes(StandardCharsets.US_ASCII));
    }

    /// Tag, length, content.
    private static byte[] tagged(int tag, byte[]... parts) {
        byte[] content = joined(parts);
        byte[] length = BigInteger.valueOf(content.length).toByteArray();
        byte[] digits = length[0] == 0 && length.length > 1 ? Arrays.copyOfRange(length, 1, length.length) : length;
        byte[] head = content.length < 128
                ? new byte[] {(byte) tag, (byte) content.length}
                : joined(new byte[] {(byte) tag, (byte) (128 + digits.length)}, digits);
        return joined(head, content);
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        Stream.of(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
