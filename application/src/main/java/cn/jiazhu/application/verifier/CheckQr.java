package cn.jiazhu.application.verifier;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.SignatureCheck;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Signer.KeyRole;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.qr.QrStatement;
import cn.jiazhu.domain.qr.QrText;
import cn.jiazhu.domain.verification.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Says of a QR's text, without asking anybody, what its issuer signed. Whether the copy still counts is known to the
/// issuer alone.
public final class CheckQr {

    /// The answer.
    public sealed interface Answer {

        /// What it states, if it is signed.
        default Optional<Statement> statement() {
            return this instanceof Signed signed ? Optional.of(Statement.of(signed.text())) : Optional.empty();
        }

        /// Signed by the issuer, all of it but the address.
        ///
        /// @param inPeriod whether `today` is a day of use on which one of its specialties is valid
        record Signed(QrText text, LocalDate today, boolean inPeriod) implements Answer {}

        /// Not written as a QR of ours is; the field that is not as it must be.
        record Unreadable(InvalidValue why) implements Answer {}

        /// Names a key that nobody has published.
        record KeyUnknown(int key) implements Answer {}

        /// Nothing that it states was signed.
        record Forged() implements Answer {}
    }

    private final SignatureCheck signatures;
    private final List<Signer.Key> published;
    private final Supplier<CertificateTypes> types;
    private final Clock clock;

    /// @param types as they are known when a QR comes
    public CheckQr(
            SignatureCheck signatures, List<Signer.Key> published, Supplier<CertificateTypes> types, Clock clock) {
        this.signatures = signatures;
        this.published = List.copyOf(published);
        this.types = types;
        this.clock = clock;
    }

    public Answer check(String text) {
        try {
            return checked(QrText.parse(text, types.get()));
        } catch (InvalidValue refused) {
            return new Answer.Unreadable(refused);
        }
    }

    private Answer checked(QrText text) {
        QrStatement statement = text.payload().statement();
        var message = Bytes.of(statement.signedWith(text.code()));
        var signature = Bytes.of(HexFormat.of().parseHex(text.payload().signature()));
        List<Signer.Key> named = published.stream()
                .filter(key -> key.role() == KeyRole.QR && key.id() == statement.key())
                .toList();
        if (named.isEmpty()) {
            return new Answer.KeyUnknown(statement.key());
        }
        var today = Days.of(clock.instant());
        return named.stream().anyMatch(key -> signatures.isBy(key, message, signature))
                ? new Answer.Signed(text, today, isInPeriod(statement, today))
                : new Answer.Forged();
    }

    private static boolean isInPeriod(QrStatement statement, LocalDate today) {
        return !today.isBefore(statement.first())
                && !today.isAfter(statement.last())
                && statement.specialties().stream().anyMatch(specialty -> !today.isAfter(specialty.last()));
    }
}
