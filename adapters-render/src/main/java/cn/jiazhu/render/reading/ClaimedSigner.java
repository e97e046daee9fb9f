package cn.jiazhu.render.reading;

import cn.jiazhu.application.port.Bytes;
import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/// The name in the certificate that a signature carries: a claim, for it is not verified.
final class ClaimedSigner {

    private static final int LARGEST = 64 << 10;

    private ClaimedSigner() {}

    /// Of a PDF signature: CMS SignedData (RFC 5652), zeros may follow.
    static Optional<String> ofCms(Bytes contents) {
        try {
            var signed = new CMSSignedData(ContentInfo.getInstance(read(contents)));
            var signer = signed.getSignerInfos().iterator().next().getSID();
            return signed.getCertificates().getMatches(null).stream()
                    .filter(signer::match)
                    .findFirst()
                    .flatMap(certificate -> commonName(certificate.getSubject()));
        } catch (IOException | CMSException | RuntimeException _) {
            return Optional.empty();
        }
    }

    /// Of an OFD seal: SES_Signature of version 4 (GB/T 38540), whose second field is the certificate.
    static Optional<String> ofSes(Bytes signedValue) {
        try {
            var certificate = ASN1OctetString.getInstance(
                    ASN1Sequence.getInstance(read(signedValue)).getObjectAt(1));
            return commonName(new X509CertificateHolder(Certificate.getInstance(certificate.getOctets())).getSubject());
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static Object read(Bytes bytes) throws IOException {
        if (bytes.length() > LARGEST) {
            throw new IOException("too large for a signature");
        }
        try (var input = new ASN1InputStream(bytes.array())) {
            return input.readObject();
        }
    }

    private static Optional<String> commonName(X500Name subject) {
        RDN[] names = subject.getRDNs(BCStyle.CN);
        return names.length == 0
                ? Optional.empty()
                : Optional.of(IETFUtils.valueToString(names[0].getFirst().getValue()));
    }
}
