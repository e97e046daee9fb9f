package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.TimestampUnavailable;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStoreBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/// Reads what a timestamp authority answered (RFC 3161, §2.4.2) and believes only what was asked for: granted, about
/// our digest, with our nonce and policy, of this moment, by a certificate for timestamps alone that leads to the one
/// we were told.
///
/// @param trusted the authority's own certificate, or one above it
record TimestampCheck(X509CertificateHolder trusted) {

    /// How far the authority's clock may be from ours.
    static final Duration APART = Duration.ofMinutes(5);

    /// The token (a CMS ContentInfo).
    ///
    /// @throws TimestampUnavailable saying what is wrong
    TimeStampToken read(Bytes answer, TimeStampRequest request, Instant now) {
        try {
            return checked(new TimeStampResponse(answer.array()), request, now);
        } catch (TimestampUnavailable e) {
            throw e;
        } catch (TSPException
                | IOException
                | OperatorCreationException
                | GeneralSecurityException
                | RuntimeException e) {
            throw new TimestampUnavailable("an answer that proves nothing", e);
        }
    }

    private TimeStampToken checked(TimeStampResponse response, TimeStampRequest request, Instant now)
            throws TSPException, IOException, OperatorCreationException, GeneralSecurityException {
        response.validate(request);
        TimeStampToken token = Optional.ofNullable(response.getTimeStampToken())
                .orElseThrow(() -> new TimestampUnavailable("not granted, status " + response.getStatus()));
        var signer = signer(token);
        token.validate(new JcaSimpleSignerInfoVerifierBuilder()
                .setProvider(Algorithm.PROVIDER)
                .build(signer));
        Instant time = token.getTimeStampInfo().getGenTime().toInstant();
        if (Duration.between(time, now).abs().compareTo(APART) > 0) {
            throw new TimestampUnavailable("its clock is not ours");
        }
        requireTrusted(token, signer, time);
        return token;
    }

    private X509CertificateHolder signer(TimeStampToken token) {
        return Stream.concat(token.getCertificates().getMatches(null).stream(), Stream.of(trusted))
                .filter(token.getSID()::match)
                .findFirst()
                .orElseThrow(() -> new TimestampUnavailable("without the certificate of its signer"));
    }

    /// As the JDK builds chains; revocation is not looked up.
    private void requireTrusted(TimeStampToken token, X509CertificateHolder signer, Instant time)
            throws IOException, GeneralSecurityException {
        if (signer.equals(trusted)) {
            return;
        }
        var target = new X509CertSelector();
        target.setCertificate(converted(signer));
        target.setExtendedKeyUsage(Set.of(KeyPurposeId.id_kp_timeStamping.getId()));
        var parameters = new PKIXBuilderParameters(Set.of(new TrustAnchor(converted(trusted), null)), target);
        parameters.addCertStore(new JcaCertStoreBuilder()
                .addCertificates(token.getCertificates())
                .build());
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(time));
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }

    private static X509Certificate converted(X509CertificateHolder certificate) throws GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(certificate);
    }
}
