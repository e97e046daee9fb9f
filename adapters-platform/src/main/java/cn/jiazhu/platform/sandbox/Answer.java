package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.application.port.NationalPlatform.Progress;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.Ticket;
import cn.jiazhu.platform.sandbox.Citizens.Citizen;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One answer as the platform states it, and as it comes out under a [Fault.Stated].
///
/// @param claims what it says besides who says it to whom, when, and on which question
record Answer(String kind, String subject, String nonce, ObjectNode claims) {

    static final String ISSUER = "sandbox-platform";
    static final String CLIENT = "jiazhu";

    private static final Duration TOO_FAR = Duration.ofMinutes(2);

    static Answer opened(Ticket ticket, String nonce, Opened opened) {
        ObjectNode claims = empty().put("qr_text", opened.qrText())
                .put("typed_code", opened.typedCode())
                .put("match_number", opened.matchNumber());
        return new Answer("check-opened+jwt", ticket.text(), nonce, claims);
    }

    static Answer progress(Ticket ticket, String nonce, Progress progress) {
        return new Answer("check-progress+jwt", ticket.text(), nonce, claims(progress));
    }

    static Answer mobile(PlatformPersonId person, String nonce, MobileBinding mobile) {
        return new Answer("mobile-binding+jwt", person.text(), nonce, empty().put("mobile", word(mobile)));
    }

    /// Who brought the code, or that it is none.
    static Answer user(String code, String nonce, Optional<Citizen> citizen) {
        ObjectNode claims = citizen.map(one -> claims(one.id(), one.person()).put("state", "signed-in"))
                .orElseGet(() -> empty().put("state", "unknown-code"));
        return new Answer("platform-user+jwt", code, nonce, claims);
    }

    /// Which of the things handed over are here.
    static Answer taken(String name, String nonce, List<String> ids) {
        ObjectNode claims = empty();
        ids.forEach(claims.putArray("taken")::add);
        return new Answer(name + "-taken+jwt", name, nonce, claims);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ObjectNode claims(Progress progress) {
        return switch (progress) {
            case Progress.NotScanned _ -> empty().put("state", "waiting");
            case Progress.Scanned _ -> empty().put("state", "scanned");
            case Progress.Passed(var proof) -> claims(proof).put("state", "face-passed");
            case Progress.FaceFailed _ -> empty().put("state", "face-failed");
            case Progress.Refused _ -> empty().put("state", "refused");
            case Progress.Expired _ -> empty().put("state", "expired");
        };
    }

    private static ObjectNode claims(Proof proof) {
        return claims(proof.platformPerson(), proof.person())
                .put("method", word(proof.method()))
                .put("level", proof.level())
                .put("at", proof.at().getEpochSecond())
                .put("mobile", word(proof.mobile()));
    }

    private static ObjectNode claims(PlatformPersonId id, Person person) {
        return empty().put("person", id.text())
                .put("id_type", person.id().type().code())
                .put("id_number", person.id().number())
                .put("name", person.name().text());
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    String signedBy(Signer signer, Instant now) {
        return signer.signed(kind, stated(now).toString());
    }

    /// Signed as `fault` has it.
    String signedBy(Signer signer, Instant now, Fault.Stated fault) {
        String right = stated(now).toString();
        return switch (fault) {
            case UNSIGNED -> signer.unsigned(kind, right);
            case SHARED_SECRET -> signer.signedWithPublicKey(kind, right);
            case OTHER_KEY -> signer.signedByOther(kind, right);
            case TAMPERED -> signer.tampered(kind, right);
            case STALE -> signedBy(signer, now.minus(TOO_FAR));
            case EARLY -> signedBy(signer, now.plus(TOO_FAR));
            case OTHER_KIND -> signer.signed("other+jwt", right);
            case OTHER_SCHEMA -> signer.signed(kind, "[" + right + "]");
            case OTHER_ISSUER -> changed(signer, now, "iss", "another-platform");
            case OTHER_AUDIENCE -> changed(signer, now, "aud", "another-client");
            case OTHER_NONCE -> changed(signer, now, "nonce", "0");
            case OTHER_SUBJECT -> changed(signer, now, "sub", "another");
            case LOW_LEVEL -> signer.signed(kind, stated(now).put("level", 2).toString());
            case OTHER_METHOD -> changed(signer, now, "method", "bank-card");
        };
    }

    private String changed(Signer signer, Instant now, String claim, String to) {
        return signer.signed(kind, stated(now).put(claim, to).toString());
    }

    private ObjectNode stated(Instant now) {
        return claims.deepCopy()
                .put("iss", ISSUER)
                .put("aud", CLIENT)
                .put("iat", now.getEpochSecond())
                .put("sub", subject)
                .put("nonce", nonce);
    }
}
