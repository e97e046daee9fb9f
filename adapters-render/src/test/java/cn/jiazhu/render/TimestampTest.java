package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DocumentMaker;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.RaisedAlarms;
import cn.jiazhu.application.port.TimestampAuthority;
import cn.jiazhu.application.port.TimestampUnavailable;
import cn.jiazhu.domain.verification.FileReading;
import cn.jiazhu.render.Certification.Usage;
import cn.jiazhu.render.Rendering.Timestamps;
import cn.jiazhu.render.Rendering.Timestamps.Demand;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The timestamp on the signature of a PDF, and what is done where there is none that can be believed.
class TimestampTest {

    private static final Map<String, TimestampAuthority> WRONG = wrong();

    private final RaisedAlarms alarms = new RaisedAlarms();

    static List<Copies> copies() {
        return Copies.various();
    }

    static Set<String> faults() {
        return WRONG.keySet();
    }

    @ParameterizedTest
    @MethodSource("copies")
    void it_stands_beside_the_signature_and_is_about_it(Copies copies) throws Exception {
        SignerInformation signer = signer(made(maker(Demand.REQUIRED, KnownAuthority.right()), copies));
        var attribute = signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        var token = new TimeStampToken(new CMSSignedData(
                attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded()));
        assertThat(token.getTimeStampInfo().getMessageImprintDigest())
                .asHexString()
                .isEqualToIgnoringCase(Bytes.of(signer.getSignature()).sha256().hex());
        assertThat(token.getTimeStampInfo().getGenTime()).isEqualTo(KnownKeys.NOW);
    }

    @Test
    void the_place_of_the_signature_is_as_long_with_a_timestamp_as_without_one_that_was_wanted() throws Exception {
        Copies copies = Copies.sample();
        byte[] with = made(maker(Demand.WANTED, KnownAuthority.right()), copies).pdf();
        byte[] without = made(maker(Demand.WANTED, silent()), copies).pdf();
        byte[] never = Made.of(copies.copy()).pdf();
        assertThat(without).hasSameSizeAs(with);
        assertThat(with.length - never.length).isBetween(2 * KnownAuthority.ROOM, 2 * KnownAuthority.ROOM + 100);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void nothing_is_signed_without_one_that_can_be_believed_where_it_is_required(String fault) {
        var maker = maker(Demand.REQUIRED, Objects.requireNonNull(WRONG.get(fault)));
        assertThatExceptionOfType(TimestampUnavailable.class)
                .isThrownBy(() -> made(maker, Copies.sample()))
                .withMessageNotContaining("bytes kept");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void the_signature_stands_without_one_where_it_is_wanted_and_that_is_told(String fault) throws Exception {
        var maker = maker(Demand.WANTED, Objects.requireNonNull(WRONG.get(fault)));
        assertThat(signer(made(maker, Copies.sample())).getUnsignedAttributes()).isNull();
        assertThat(alarms.causes()).hasSize(1).allMatch(TimestampUnavailable.class::isInstance);
    }

    @Test
    void an_authority_may_be_asked_for_a_policy_and_must_keep_to_it() {
        var right = KnownAuthority.right();
        other("1.3.6.1.4.1.32473.1", right, KnownAuthority.ROOM).probe();
        for (TimestampAuthority wrong : List.of(right, request -> right.answer(like(request, 0, 0)))) {
            var timestamps = other("1.3.6.1.4.1.32473.2", wrong, KnownAuthority.ROOM);
            assertThatThrownBy(timestamps::probe).isInstanceOf(TimestampUnavailable.class);
        }
    }

    @Test
    void an_answer_longer_than_its_place_is_none() {
        assertThatThrownBy(other("1.3.6.1.4.1.32473.1", KnownAuthority.right(), 600)::probe)
                .isInstanceOf(TimestampUnavailable.class)
                .hasMessageContaining("600 bytes");
    }

    @Test
    void a_stranger_who_appends_is_found_out_as_without_one() {
        Made made = made(maker(Demand.REQUIRED, KnownAuthority.right()), Copies.sample());
        Issued issued = Issued.of(made, Copies.sample().copy(), Format.PDF);
        assertThat(issued.read(issued.bytes())).contains(new FileReading.Exact());
        PdfAttacks.all()
                .forEach(variant -> assertThat(issued.answer(variant.made().apply(issued.bytes())))
                        .as(variant.toString())
                        .isEqualTo(variant.expected().getSimpleName()));
    }

    @Test
    void the_sandbox_has_an_authority_whose_key_is_kept(@TempDir Path folder) {
        var demo = new Rendering.DemoTimestamps(folder.resolve("authority"), KnownKeys.random("demo"));
        var first = demo.open(clock());
        var again = demo.open(clock());
        assertThat(again.certificate()).isEqualTo(first.certificate());
        timestamps(again.authority(), first.certificate()).probe();
        assertThatThrownBy(() ->
                        timestamps(KnownAuthority.right(), first.certificate()).probe())
                .isInstanceOf(TimestampUnavailable.class);
    }

    // ---- authorities ----

    private static TimestampAuthority silent() {
        return _ -> {
            throw new TimestampUnavailable("silent");
        };
    }

    private static Map<String, TimestampAuthority> wrong() {
        var right = KnownAuthority.right();
        var wrong = new LinkedHashMap<String, TimestampAuthority>();
        wrong.put("silence", silent());
        wrong.put("nothing", _ -> Bytes.of(new byte[0]));
        wrong.put("a page", _ -> Bytes.utf8("<!doctype html><title>请登录</title>"));
        wrong.put("half an answer", request -> {
            byte[] answer = right.answer(request).array();
            return Bytes.of(Arrays.copyOf(answer, answer.length / 2));
        });
        wrong.put("another signature", request -> {
            byte[] answer = right.answer(request).array();
            answer[answer.length - 1] ^= 1;
            return Bytes.of(answer);
        });
        wrong.put("another nonce", request -> right.answer(like(request, 0, 1)));
        wrong.put("another digest", request -> right.answer(like(request, 1, 0)));
        wrong.put("refused", request -> right.answer(refused(request)));
        var now = KnownKeys.NOW;
        wrong.put("a clock that is late", KnownAuthority.of(KnownAuthority.CHAIN, now.minus(Duration.ofMinutes(6))));
        wrong.put("a clock that is early", KnownAuthority.of(KnownAuthority.CHAIN, now.plus(Duration.ofMinutes(6))));
        var long_ = Duration.ofDays(4000);
        wrong.put("another root", KnownAuthority.of(KnownAuthority.chain("other", Usage.STAMPING, long_), now));
        wrong.put(
                "an expired certificate",
                KnownAuthority.of(KnownAuthority.chain("root", Usage.STAMPING, Duration.ofDays(-1)), now));
        return wrong;
    }

    /// The same request but for its digest or its nonce.
    private static Bytes like(Bytes request, int digest, int nonce) {
        try {
            var asked = new TimeStampRequest(request.array());
            byte[] imprint = asked.getMessageImprintDigest();
            imprint[0] ^= (byte) digest;
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            return Bytes.of(generator
                    .generate(
                            asked.getMessageImprintAlgOID(),
                            imprint,
                            asked.getNonce().add(BigInteger.valueOf(nonce)))
                    .getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Of a digest that no authority knows.
    private static Bytes refused(Bytes request) {
        try {
            var asked = new TimeStampRequest(request.array());
            return Bytes.of(new TimeStampRequestGenerator()
                    .generate(new ASN1ObjectIdentifier("1.2.3.4"), new byte[32], asked.getNonce())
                    .getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- makers ----

    private static Clock clock() {
        return KnownAuthority.CLOCK;
    }

    private DocumentMaker maker(Demand demand, TimestampAuthority authority) {
        return maker(KnownAuthority.timestamps(demand, authority, alarms));
    }

    private static DocumentMaker maker(Timestamps timestamps) {
        return Rendering.open(Copies.ADDRESS, true, KnownKeys.SIGNER, KnownKeys.SEAL, Optional.of(timestamps));
    }

    private Timestamps other(String policy, TimestampAuthority authority, int room) {
        var root = new Chain(List.of(KnownAuthority.CHAIN.root())).pem();
        return new Timestamps(
                Demand.REQUIRED,
                authority,
                root,
                Optional.of(policy),
                room,
                clock(),
                KnownKeys.random("nonces"),
                alarms);
    }

    private Timestamps timestamps(TimestampAuthority authority, String certificate) {
        return new Timestamps(
                Demand.REQUIRED,
                authority,
                certificate,
                Optional.empty(),
                KnownAuthority.ROOM,
                clock(),
                KnownKeys.random("nonces"),
                alarms);
    }

    private static Made made(DocumentMaker maker, Copies copies) {
        return new Made(maker.make(copies.copy(), Pictures.photo(), Pictures.signature()));
    }

    private static SignerInformation signer(Made made) throws Exception {
        return PdfSignatureTest.cms(made.pdf()).getSignerInfos().iterator().next();
    }
}
