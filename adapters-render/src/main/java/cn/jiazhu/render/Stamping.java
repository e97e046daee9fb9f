package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.TimestampUnavailable;
import cn.jiazhu.render.Rendering.Timestamps;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;

/// What is put beside a signature, unsigned: a timestamp on it (PAdES B-T), where one is wanted.
interface Stamping {

    /// Signatures without.
    Stamping NONE = _ -> Optional.empty();

    /// Unsigned attributes for a signature; empty: none.
    ///
    /// @throws TimestampUnavailable when there is none, and none is not enough
    Optional<AttributeTable> of(Bytes signature);

    /// The longest there can be.
    default Stamping longest() {
        return this;
    }

    private static AttributeTable attribute(ASN1Encodable token) {
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(token)));
        return new AttributeTable(attributes);
    }

    /// By an authority.
    record ByAuthority(Timestamps timestamps, TimestampCheck check) implements Stamping {

        private static final int NONCE_BITS = 64;

        ByAuthority(Timestamps timestamps) {
            this(timestamps, new TimestampCheck(timestamps.trusted()));
        }

        @Override
        public Optional<AttributeTable> of(Bytes signature) {
            try {
                return Optional.of(attribute(token(signature)));
            } catch (TimestampUnavailable e) {
                return switch (timestamps.demand()) {
                    case REQUIRED -> throw e;
                    case WANTED -> {
                        timestamps.alarms().raise("timestamp", e);
                        yield Optional.empty();
                    }
                };
            }
        }

        /// A token, with nothing done about its absence.
        ContentInfo token(Bytes signature) {
            TimeStampRequest request = request(signature);
            try {
                Bytes answer = timestamps.authority().answer(Bytes.of(request.getEncoded()));
                ContentInfo token = check.read(
                                answer, request, timestamps.clock().instant())
                        .toCMSSignedData()
                        .toASN1Structure();
                if (token.getEncoded(ASN1Encoding.DER).length > timestamps.room()) {
                    throw new TimestampUnavailable("longer than the " + timestamps.room() + " bytes kept for it");
                }
                return token;
            } catch (IOException e) {
                throw new TimestampUnavailable("a token that cannot be written", e);
            }
        }

        private TimeStampRequest request(Bytes signature) {
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            timestamps.policy().ifPresent(policy -> generator.setReqPolicy(new ASN1ObjectIdentifier(policy)));
            byte[] digest = HexFormat.of().parseHex(signature.sha256().hex());
            return generator.generate(
                    NISTObjectIdentifiers.id_sha256, digest, new BigInteger(NONCE_BITS, timestamps.random()));
        }

        @Override
        public Stamping longest() {
            return _ -> Optional.of(attribute(new DEROctetString(new byte[timestamps.room()])));
        }
    }
}
