package cn.jiazhu.platform;

import cn.jiazhu.application.port.BatchReader;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.certificate.CertificateTypes;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSObject;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// A batch as one compact JWS (RFC 7515): `kid` names the reporter, its key alone counts, and nothing in it is looked
/// at
/// before the signature.
final class SignedBatches implements BatchReader {

    private static final String NAME = "[a-z0-9-]{1,40}";
    private static final JOSEObjectType TYPE = new JOSEObjectType("report-batch+jws");

    private final Supplier<CertificateTypes> types;

    SignedBatches(Supplier<CertificateTypes> types) {
        this.types = types;
    }

    @Override
    public Opened open(Bytes sent, Function<String, Optional<Bytes>> keyOf) {
        return signed(sent, keyOf)
                .map(jws -> BatchFields.read(
                        jws.getHeader().getKeyID(), jws.getPayload().toBytes(), types.get()))
                .orElseGet(Opened.NotSigned::new);
    }

    private static Optional<JWSObject> signed(Bytes sent, Function<String, Optional<Bytes>> keyOf) {
        try {
            JWSObject jws = JWSObject.parse(new String(sent.array(), StandardCharsets.US_ASCII));
            return Optional.ofNullable(jws.getHeader().getKeyID())
                    .filter(name -> name.matches(NAME))
                    .filter(_ -> TYPE.equals(jws.getHeader().getType()))
                    .flatMap(keyOf)
                    .filter(key -> ReporterKey.of(key).hasSigned(jws))
                    .map(_ -> jws);
        } catch (ParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
