import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.File;

/// The EU's DSS in a JVM of its own: of each file one line; revocation is not looked up, there is none.
final class Dss {

    private Dss() {}

    public static void main(String... arguments) {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(DSSUtils.loadCertificate(new File(arguments[0])));
        for (int i = 1; i < arguments.length; i++) {
            var verifier = new CommonCertificateVerifier();
            verifier.setTrustedCertSources(trusted);
            var validator = SignedDocumentValidator.fromDocument(new FileDocument(arguments[i]));
            validator.setCertificateVerifier(verifier);
            var reports = validator.validateDocument();
            var simple = reports.getSimpleReport();
            var data = reports.getDiagnosticData();
            for (String id : simple.getSignatureIdList()) {
                var signature = data.getSignatureById(id);
                System.out.println(arguments[i] + " " + simple.getSignatureFormat(id) + " intact "
                        + signature.isSignatureIntact() + " valid " + signature.isSignatureValid() + " "
                        + simple.getIndication(id) + " " + simple.getSubIndication(id) + " B "
                        + signature.isBLevelTechnicallyValid() + " errors " + simple.getAdESValidationErrors(id).stream().map(m -> m.getKey()).toList()
                        + " warnings " + simple.getAdESValidationWarnings(id).stream().map(m -> m.getKey()).toList());
            }
        }
    }
}
