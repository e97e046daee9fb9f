package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.TimestampAuthority;
import cn.jiazhu.application.port.TimestampUnavailable;
import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/// A timestamp authority for nobody to rely on: the sandbox's simulator of a licensed one.
///
/// @param chain its certificate, for timestamps alone, and its root
record DemoTimestampAuthority(KeyPair pair, Chain chain, Clock clock, SecureRandom random)
        implements TimestampAuthority {

    /// Of examples (RFC 5612's enterprise number 32473): no policy at all.
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.1");

    private static final int SERIAL_BITS = 64;

    @Override
    public Bytes answer(Bytes request) {
        try {
            var responses = new TimeStampResponseGenerator(tokens(), TSPAlgorithms.ALLOWED, Set.of(POLICY.getId()));
            return Bytes.of(responses
                    .generate(
                            new TimeStampRequest(request.array()),
                            new BigInteger(SERIAL_BITS, random),
                            Date.from(clock.instant()))
                    .getEncoded());
        } catch (IOException e) {
            throw new TimestampUnavailable("no request", e);
        } catch (TSPException | OperatorCreationException e) {
            throw new IllegalStateException("a timestamp that cannot be made", e);
        }
    }

    private TimeStampTokenGenerator tokens() throws TSPException, OperatorCreationException {
        var digests = new JcaDigestCalculatorProviderBuilder()
                .setProvider(Algorithm.PROVIDER)
                .build();
        var signing = new JcaSimpleSignerInfoGeneratorBuilder()
                .setProvider(Algorithm.PROVIDER)
                .build(Algorithm.P256.certificateSignature(), pair.getPrivate(), chain.own());
        var tokens = new TimeStampTokenGenerator(
                signing, digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)), POLICY);
        tokens.addCertificates(new CollectionStore<>(List.of(chain.own())));
        return tokens;
    }

    @Override
    public String toString() {
        return chain.own().getSubject().toString();
    }
}
