package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Numbering.Numbers;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.Serial;
import cn.jiazhu.domain.annotation.UsePeriod;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.CertificateIdentifier;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.CreditCode;
import cn.jiazhu.domain.certificate.Employer;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Gender;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.ValidityPeriod;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.IdType;
import cn.jiazhu.domain.identity.PersonName;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Copies that nobody holds and nobody signs. What one of them has literally, true copies of its shape are likely to
/// have too: it is their dictionary.
final class Rehearsal {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final CertificateType type;
    private final Function<AnnotatedCopy, Drawn> drawing;
    private final Supplier<Writers> writers;
    private final Map<Shape, Dictionaries> dictionaries = new ConcurrentHashMap<>();

    /// @param drawing lays a copy out, with [#images]
    /// @param writers that use keys which are [Unsigned]; not asked for before there is a copy
    Rehearsal(CertificateType type, Function<AnnotatedCopy, Drawn> drawing, Supplier<Writers> writers) {
        this.type = type;
        this.drawing = drawing;
        this.writers = writers;
    }

    /// Of both formats.
    record Writers(PdfWriter pdf, OfdWriter ofd) {}

    /// For both files of a copy.
    record Dictionaries(Blob pdf, Blob ofd) {}

    /// What objects are numbered by.
    private record Shape(int specialties, boolean used, boolean received) {}

    Dictionaries like(AnnotatedCopy copy) {
        var shape = new Shape(
                copy.facts().specialties().size(),
                !copy.purpose().use().isEmpty(),
                !copy.purpose().recipient().isEmpty());
        return dictionaries.computeIfAbsent(shape, this::dictionaries);
    }

    private Dictionaries dictionaries(Shape shape) {
        Drawn drawn = drawing.apply(copy(shape));
        Writers unsigned = writers.get();
        return new Dictionaries(
                unsigned.pdf().write(drawn).dictionary(),
                unsigned.ofd().write(drawn).dictionary());
    }

    private AnnotatedCopy copy(Shape shape) {
        Facts facts = facts(shape.specialties);
        var purpose =
                new Purpose(shape.used ? "投标资格审查" : "", shape.received ? "某市公共资源交易中心" : "", Purpose.NO_SHORTER_END);
        return new AnnotatedCopy(
                type,
                facts,
                UsePeriod.of(type, facts, purpose, DAY),
                new Numbers(1, Serial.of(DAY, 1), VerificationCode.of("0".repeat(VerificationCode.RANDOM_CHARACTERS))),
                purpose,
                DAY.atStartOfDay(Days.ZONE).toInstant());
    }

    /// As large as the import makes them.
    static Images images() {
        var nothing = Blob.of(Bytes.of(new byte[0]));
        return Images.of(
                new ImageFile(ImageFile.Kind.JPEG, nothing, nothing, 295, 413, 8, 3),
                new ImageFile(ImageFile.Kind.PNG, nothing, nothing, 402, 154, 4, 1));
    }

    private Facts facts(int specialties) {
        var validity = new ValidityPeriod(DAY, DAY.plusYears(3).minusDays(1));
        return new Facts(
                new RegistrationNumber(
                        switch (type.numberPattern()) {
                            case CONSTRUCTOR -> "京1112020202600000";
                            case COST_ENGINEER -> "建[造]00000000000000";
                        }),
                new CertificateIdentifier(type.code(), "11100000000013338W", "0".repeat(32), 1),
                new PersonName("某人甲"),
                Gender.MALE,
                DAY.minusYears(40),
                new HolderId(IdType.OTHER, "00000"),
                new Employer("某省某市市政建筑安装路桥水利工程集团有限责任公司", new CreditCode("000000000000000000")),
                type.specialties().stream()
                        .limit(specialties)
                        .map(name -> new Specialty(name, validity))
                        .toList(),
                DAY,
                RegistrationState.VALID,
                DAY,
                new HolderImage.Missing(),
                new HolderImage.Missing());
    }

    /// The true keys' certificates, but no signatures.
    record Unsigned(Signer owner) implements Signer {

        /// DER of two numbers of 32 bytes.
        private static final String SIGNATURE = "3044" + ("0220" + "77".repeat(32)).repeat(2);

        @Override
        public Key key(KeyRole role) {
            return owner.key(role);
        }

        @Override
        public List<Key> keys() {
            return owner.keys();
        }

        @Override
        public Bytes sign(KeyRole role, Bytes digest) {
            return Bytes.of(HexFormat.of().parseHex(SIGNATURE));
        }
    }
}
