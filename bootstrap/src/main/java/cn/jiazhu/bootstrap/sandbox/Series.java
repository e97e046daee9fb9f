package cn.jiazhu.bootstrap.sandbox;

import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.CreditCode;
import cn.jiazhu.domain.certificate.Gender;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.identity.HolderId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Numbers that no real person or firm has: of areas and provinces that do not exist. Two series share none.
record Series(int number) {

    static final int COUNT = 1_000_000;

    String suffix() {
        return number == 0 ? "" : "-" + Integer.toString(number, Character.MAX_RADIX);
    }

    /// Up to a hundred days: the birth dates of two series differ, too.
    int daysOlder() {
        return number / 10_000;
    }

    HolderId holderId(int index, LocalDate born, Gender gender) {
        int sequence = 2 * index + (gender == Gender.MALE ? 1 : 0);
        String first17 =
                "99%04d%s%03d".formatted(number % 10_000, born.format(DateTimeFormatter.BASIC_ISO_DATE), sequence);
        return HolderId.citizen(first17 + CheckCharacters.citizenId(first17));
    }

    RegistrationNumber registrationNumber(int index, CertificateType type) {
        String text = switch (type.numberPattern()) {
            case CONSTRUCTOR ->
                "京10%d20%02d2018%03d%02d".formatted(number / 100_000, number / 1000 % 100, number % 1000, index);
            case COST_ENGINEER -> "建[造]%08d%06d".formatted(index, number);
        };
        return RegistrationNumber.parse(text, type);
    }

    String serial(int index) {
        return "DEMO%06d%04d".formatted(number, index);
    }

    static CreditCode creditCode(int firm) {
        String first17 = "91990000MADEM%04d".formatted(firm);
        return new CreditCode(first17 + CheckCharacters.creditCode(first17));
    }
}
