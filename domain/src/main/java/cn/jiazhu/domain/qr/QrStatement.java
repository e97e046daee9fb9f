package cn.jiazhu.domain.qr;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.identity.PersonName;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a QR states of a copy.
///
/// @param key id of the key that signs it
/// @param specialties in the order of the type, each with its own last day
/// @param claim the first half of the claim digest, 32 hexadecimal digits: the rest of the face
public record QrStatement(
        CertificateType type,
        int key,
        RegistrationNumber number,
        LocalDate first,
        LocalDate last,
        int ordinal,
        List<SpecialtyEnd> specialties,
        PersonName name,
        Excerpt purpose,
        Excerpt recipient,
        String claim) {

    /// A specialty and its last day.
    public record SpecialtyEnd(String name, LocalDate last) {}

    static final LocalDate DAY_0 = LocalDate.of(2000, 1, 1);

    static final int CLAIM_BYTES = 16;

    private static final int MAX = 0xFFFF;
    private static final String SIGNED_AS = "jiazhu-qr-1";

    public QrStatement {
        specialties = List.copyOf(specialties);
        InvalidValue.unless(key >= 0 && key <= MAX, "key", Reason.RANGE);
        InvalidValue.unless(ordinal >= 0 && ordinal <= MAX, "ordinal", Reason.RANGE);
        InvalidValue.unless(isStatable(first), "first", Reason.RANGE);
        InvalidValue.unless(isStatable(last) && !last.isBefore(first), "last", Reason.RANGE);
        var places = specialties.stream()
                .map(specialty -> type.specialties().indexOf(specialty.name()))
                .toList();
        InvalidValue.unless(!places.isEmpty(), "specialty", Reason.EMPTY);
        InvalidValue.unless(!places.contains(-1), "specialty", Reason.UNKNOWN);
        InvalidValue.unless(places.equals(places.stream().sorted().distinct().toList()), "specialty", Reason.PATTERN);
        InvalidValue.unless(
                specialties.stream().allMatch(specialty -> isStatable(specialty.last())), "specialty", Reason.RANGE);
        InvalidValue.unless(Hex.isOf(claim, CLAIM_BYTES), "claim", Reason.PATTERN);
    }

    /// Of a copy, with as much of its purpose and recipient as there is ever room for.
    ///
    /// @param claim the claim digest, hexadecimal
    public static QrStatement of(AnnotatedCopy copy, int key, String claim) {
        var specialties = copy.facts().specialties().stream()
                .map(specialty ->
                        new SpecialtyEnd(specialty.name(), specialty.validity().last()))
                .sorted(Comparator.comparingInt(
                        specialty -> copy.type().specialties().indexOf(specialty.name())))
                .toList();
        return new QrStatement(
                copy.type(),
                key,
                copy.facts().number(),
                copy.period().first(),
                copy.period().last(),
                copy.numbers().ordinal(),
                specialties,
                copy.facts().name(),
                Excerpt.of(copy.purpose().use()),
                Excerpt.of(copy.purpose().recipient()),
                claim.substring(0, 2 * CLAIM_BYTES));
    }

    /// The same in fewer bytes: the recipient is left out first, then the purpose; then nothing is left to leave out.
    public Optional<QrStatement> shorter() {
        if (!recipient.text().isEmpty()) {
            return Optional.of(with(purpose, recipient.leftOut()));
        }
        return purpose.text().isEmpty() ? Optional.empty() : Optional.of(with(purpose.leftOut(), recipient));
    }

    /// The bytes that are signed: a prefix that no other signature of this key has, the code of the copy, the
    /// statement.
    public byte[] signedWith(VerificationCode code) {
        return Hex.FORMAT.parseHex(Hex.ascii(SIGNED_AS + code.text()) + Packing.hex(this));
    }

    /// How many decimal digits its payload has, the signature included.
    public int digits() {
        return Decimal.width(Packing.hex(this).length() / 2 + QrPayload.SIGNATURE_BYTES);
    }

    private QrStatement with(Excerpt otherPurpose, Excerpt otherRecipient) {
        return new QrStatement(
                type, key, number, first, last, ordinal, specialties, name, otherPurpose, otherRecipient, claim);
    }

    private static boolean isStatable(LocalDate day) {
        return !day.isBefore(DAY_0) && !day.isAfter(DAY_0.plusDays(MAX));
    }
}
