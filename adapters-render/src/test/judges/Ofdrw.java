import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.ofdrw.gm.ses.v1.SES_ESPictrueInfo;
import org.ofdrw.gm.ses.v1.SES_Header;
import org.ofdrw.gm.ses.v4.CertInfoList;
import org.ofdrw.gm.ses.v4.SESeal;
import org.ofdrw.gm.ses.v4.SES_CertList;
import org.ofdrw.gm.ses.v4.SES_ESPropertyInfo;
import org.ofdrw.gm.ses.v4.SES_SealInfo;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.ofdrw.sign.OFDSigner;
import org.ofdrw.sign.SignMode;
import org.ofdrw.sign.signContainer.SESV4Container;
import org.ofdrw.sign.stamppos.NormalStampPos;
import org.ofdrw.sign.verify.OFDValidator;
import org.ofdrw.sign.verify.container.SESV4ValidateContainer;

/// ofdrw as a judge, in a JVM of its own: it runs with a BouncyCastle that ours is not.
///
/// ```
/// java -cp 'target/judges/ofdrw/*' Ofdrw.java validate FILE...          one line for each file
/// java -cp 'target/judges/ofdrw/*' Ofdrw.java seal PNG CERTIFICATE OUT  a seal of a maker that we do not know
/// java -cp 'target/judges/ofdrw/*' Ofdrw.java sign PNG FILE OUT         a further seal on a sealed file
/// java -cp 'target/judges/ofdrw/*' Ofdrw.java write OLD NEW FILE OUT    the file anew, with other words on its page
/// ```
final class Ofdrw {

    public static void main(String[] args) throws Exception {
        Security.addProvider(new BouncyCastleProvider());
        if (args[0].equals("validate")) {
            for (int i = 1; i < args.length; i++) {
                System.out.println(Path.of(args[i]).getFileName() + " " + verdict(Path.of(args[i])));
            }
        } else if (args[0].equals("sign")) {
            System.out.println(signed(Files.readAllBytes(Path.of(args[1])), Path.of(args[2]), Path.of(args[3])));
        } else if (args[0].equals("write")) {
            write(args[1], args[2], Path.of(args[3]), Path.of(args[4]));
        } else {
            Files.write(Path.of(args[3]), seal(Files.readAllBytes(Path.of(args[1])), Files.readAllBytes(Path.of(args[2]))));
        }
    }

    private static String verdict(Path file) {
        try (var reader = new OFDReader(file);
                var validator = new OFDValidator(reader)) {
            validator.setValidator(new SESV4ValidateContainer()).exeValidate();
            return "valid, pages " + reader.getNumberOfPages()
                    + ", stamps " + reader.getStampAnnots().size()
                    + ", attachments " + reader.getAttachmentList().size()
                    + ", facts " + Files.size(reader.getAttachmentFile("certificate.json"))
                    + ", text " + String.join("", new ContentExtractor(reader).extractAll());
        } catch (Exception e) {
            return "refused: " + e;
        }
    }

    private static void write(String old, String now, Path file, Path out) throws Exception {
        try (var reader = new OFDReader(file)) {
            var page = reader.getOFDDir().obtainDocDefault().getPages().getByIndex(0);
            var content = page.getContent();
            content.selectNodes("//*[local-name()='TextCode']").stream()
                    .filter(text -> text.getText().equals(old))
                    .forEach(text -> text.setText(now));
            page.setContent(content);
            reader.getOFDDir().jar(out);
        }
    }

    private static String signed(byte[] picture, Path file, Path out) throws Exception {
        var now = Instant.parse("2026-03-09T02:15:30Z");
        KeyPair pair = pair();
        X509Certificate signer = certificate(new X500Name("C=CN,O=A bidder,CN=bidder"), pair, now);
        var seal = SESeal.getInstance(seal(picture, signer.getEncoded()));
        try (var reader = new OFDReader(file);
                var signing = new OFDSigner(reader, out)) {
            signing.setSignMode(SignMode.ContinueSign);
            signing.setSignContainer(new SESV4Container(pair.getPrivate(), seal, signer));
            signing.addApPos(new NormalStampPos(1, 186, 280, 20, 12));
            signing.exeSign();
            return "signed";
        } catch (Exception e) {
            return "refused: " + e;
        }
    }

    private static byte[] seal(byte[] picture, byte[] signer) throws Exception {
        var now = Instant.parse("2026-03-09T02:15:30Z");
        var from = Date.from(now.minus(Duration.ofDays(30)));
        var until = Date.from(now.plus(Duration.ofDays(365)));
        KeyPair pair = pair();
        X509Certificate maker = certificate(new X500Name("C=CN,O=Another maker of seals,CN=maker"), pair, now);
        var property = new SES_ESPropertyInfo()
                .setType(SES_ESPropertyInfo.CertListType)
                .setName(new DERUTF8String("another seal"))
                .setCertListType(SES_ESPropertyInfo.CertListType)
                .setCertList(new SES_CertList(new CertInfoList(new ASN1OctetString[] {new DEROctetString(signer)})))
                .setCreateDate(new ASN1GeneralizedTime(from))
                .setValidStart(new ASN1GeneralizedTime(from))
                .setValidEnd(new ASN1GeneralizedTime(until));
        var info = new SES_SealInfo()
                .setHeader(new SES_Header(SES_Header.V4, new DERIA5String("another")))
                .setEsID("A-1")
                .setProperty(property)
                .setPicture(new SES_ESPictrueInfo().setType("png").setData(picture).setWidth(42).setHeight(42));
        var signature = Signature.getInstance("SM3withSM2", "BC");
        signature.initSign(pair.getPrivate());
        signature.update(info.getEncoded("DER"));
        return new SESeal()
                .seteSealInfo(info)
                .setCert(maker)
                .setSignAlgID(GMObjectIdentifiers.sm2sign_with_sm3)
                .setSignedValue(signature.sign())
                .getEncoded("DER");
    }

    private static KeyPair pair() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC", "BC");
        generator.initialize(new ECGenParameterSpec("sm2p256v1"), new SecureRandom());
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(X500Name name, KeyPair pair, Instant now) throws Exception {
        var from = Date.from(now.minus(Duration.ofDays(30)));
        var until = Date.from(now.plus(Duration.ofDays(365)));
        return new JcaX509CertificateConverter()
                .setProvider("BC")
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name, BigInteger.TEN, from, until, name, pair.getPublic())
                        .build(new JcaContentSignerBuilder("SM3withSM2").setProvider("BC").build(pair.getPrivate())));
    }
}
