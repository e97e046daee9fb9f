import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.File;

/// The EU's DSS in a JVM of its own: of each PDF one line; certificates among the arguments are trusted, revocation is
/// not looked up, there is none.
final class Dss {

    private Dss() {}

    public static void main(String... arguments) {
        var trusted = new CommonTrustedCertificateSource();
        for (String file : arguments) {
            if (file.endsWith(".cer")) {
                trusted.addCertificate(DSSUtils.loadCertificate(new File(file)));
                continue;
            }
            var verifier = new CommonCertificateVerifier();
            verifier.setTrustedCertSources(trusted);
            var validator = SignedDocumentValidator.fromDocument(new FileDocument(file));
            validator.setCertificateVerifier(verifier);
            var reports = validator.validateDocument();
            var simple = reports.getSimpleReport();
            var data = reports.getDiagnosticData();
            for (String id : simple.getSignatureIdList()) {
                var signature = data.getSignatureById(id);
                System.out.println(file + " " + simple.getSignatureFormat(id) + " intact "
                        + signature.isSignatureIntact() + " valid " + signature.isSignatureValid() + " "
                        + simple.getIndication(id) + " " + simple.getSubIndication(id) + " B "
                        + signature.isBLevelTechnicallyValid() + " errors " + simple.getAdESValidationErrors(id).stream().map(m -> m.getKey()).toList()
                        + timestamps(signature) + " warnings " + simple.getAdESValidationWarnings(id).stream().map(m -> m.getKey()).toList());
            }
        }
    }

    /// Nothing where there are none.
    private static String timestamps(SignatureWrapper signature) {
        var all = signature.getTimestampList();
        return all.isEmpty()
                ? ""
                : " timestamps " + all.size()
                        + " valid " + all.stream().allMatch(t -> t.isSignatureValid() && t.isMessageImprintDataIntact())
                        + " trusted " + all.stream().allMatch(t -> t.isTrustedChain());
    }
}
