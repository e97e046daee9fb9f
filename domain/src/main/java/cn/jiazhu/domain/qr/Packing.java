package cn.jiazhu.domain.qr;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.identity.PersonName;
import cn.jiazhu.domain.qr.QrStatement.SpecialtyEnd;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The order of a statement's bytes (`docs/qr.md`), as hexadecimal digits.
final class Packing {

    private static final int VERSION = 1;

    private static final int PURPOSE_CUT = 1;
    private static final int RECIPIENT_CUT = 2;
    private static final int LEFT_OUT = 4;
    private static final int FLAGS = PURPOSE_CUT | RECIPIENT_CUT | LEFT_OUT;

    private Packing() {}

    static String hex(QrStatement statement) {
        return String.join(
                "",
                Hex.number(VERSION, 1),
                Hex.number(CertificateType.ALL.indexOf(statement.type()) + 1L, 1),
                Hex.number(statement.key(), 2),
                Hex.number(flags(statement), 1),
                NumberHeads.hex(statement.number()),
                day(statement.first()),
                day(statement.last()),
                Hex.number(statement.ordinal(), 2),
                specialties(statement),
                Hex.text(statement.name().text()),
                Hex.text(statement.purpose().text()),
                Hex.text(statement.recipient().text()),
                statement.claim());
    }

    /// What would be written otherwise is refused.
    static QrStatement read(String hex, CertificateTypes types) {
        var from = new HexReader(hex);
        InvalidValue.unless(from.small(1, "version") == VERSION, "version", Reason.UNKNOWN);
        CertificateType type = type(from.small(1, "type"), types);
        int key = from.small(2, "key");
        int flags = from.small(1, "flags");
        InvalidValue.unless((flags & ~FLAGS) == 0, "flags", Reason.UNKNOWN);
        var statement = new QrStatement(
                type,
                key,
                NumberHeads.read(from),
                day(from, "first"),
                day(from, "last"),
                from.small(2, "ordinal"),
                specialties(from, type),
                new PersonName(from.text("name")),
                new Excerpt(from.text("purpose"), (flags & PURPOSE_CUT) != 0),
                new Excerpt(from.text("recipient"), (flags & RECIPIENT_CUT) != 0),
                from.bytes(QrStatement.CLAIM_BYTES, "claim"));
        from.end();
        InvalidValue.unless(hex(statement).equals(hex), "digits", Reason.PATTERN);
        return statement;
    }

    private static int flags(QrStatement statement) {
        Excerpt purpose = statement.purpose();
        Excerpt recipient = statement.recipient();
        return (purpose.cut() ? PURPOSE_CUT : 0)
                | (recipient.cut() ? RECIPIENT_CUT : 0)
                | (purpose.isLeftOut() || recipient.isLeftOut() ? LEFT_OUT : 0);
    }

    private static CertificateType type(int index, CertificateTypes types) {
        InvalidValue.unless(index >= 1 && index <= types.all().size(), "type", Reason.UNKNOWN);
        return types.all().get(index - 1);
    }

    /// A bit for each specialty of the type, the first one lowest; then the last day of each bit that is set.
    private static String specialties(QrStatement statement) {
        int mask = statement.specialties().stream()
                .mapToInt(specialty -> 1 << statement.type().specialties().indexOf(specialty.name()))
                .sum();
        return Hex.number(mask, 2)
                + statement.specialties().stream()
                        .map(specialty -> day(specialty.last()))
                        .collect(Collectors.joining());
    }

    private static List<SpecialtyEnd> specialties(HexReader from, CertificateType type) {
        int mask = from.small(2, "specialty");
        InvalidValue.unless(mask >> type.specialties().size() == 0, "specialty", Reason.UNKNOWN);
        return IntStream.range(0, type.specialties().size())
                .filter(i -> (mask >> i & 1) == 1)
                .mapToObj(i -> new SpecialtyEnd(type.specialties().get(i), day(from, "specialty")))
                .toList();
    }

    private static String day(LocalDate day) {
        return Hex.number(ChronoUnit.DAYS.between(QrStatement.DAY_0, day), 2);
    }

    private static LocalDate day(HexReader from, String field) {
        return QrStatement.DAY_0.plusDays(from.number(2, field));
    }
}
