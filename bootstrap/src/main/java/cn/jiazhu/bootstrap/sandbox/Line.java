package cn.jiazhu.bootstrap.sandbox;

import cn.jiazhu.bootstrap.sandbox.SamplePerson.Picture;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Gender;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.PersonName;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A line of `people.txt`, column by column.
record Line(List<String> columns) {

    private static final int COLUMNS = 15;

    /// A certificate of the person: its type, its specialties as they are written.
    record Registration(CertificateType type, String specialties) {}

    /// An application that was announced so many days ago.
    record Approval(Application application, int daysAgo) {}

    static Line parse(String line) {
        List<String> columns = List.of(line.split("\\s+", COLUMNS));
        InvalidValue.unless(columns.size() == COLUMNS, "sample", InvalidValue.Reason.PATTERN);
        return new Line(columns);
    }

    String user() {
        return columns.get(0);
    }

    PersonName name() {
        return new PersonName(columns.get(1));
    }

    Gender gender() {
        return Gender.parse(columns.get(2));
    }

    int age() {
        return Integer.parseInt(columns.get(3));
    }

    List<Registration> registrations() {
        String types = columns.get(4);
        String[] specialties = columns.get(5).split("/", -1);
        return IntStream.range(0, types.length())
                .mapToObj(i -> new Registration(type(types.charAt(i)), specialties[i]))
                .toList();
    }

    /// 未上报: only announced.
    boolean isReported() {
        return !state().equals("未上报");
    }

    String state() {
        return columns.get(6);
    }

    Stream<Approval> approval() {
        String written = columns.get(7);
        return written.equals("-")
                ? Stream.of()
                : Stream.of(new Approval(
                        Application.parse(written.substring(0, 2)), Integer.parseInt(written.substring(3))));
    }

    MobileBinding mobile() {
        return MobileBinding.valueOf(columns.get(8).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    Picture photo() {
        return picture(columns.get(9));
    }

    Picture signature() {
        return picture(columns.get(10));
    }

    int pressedDaysAgo() {
        String written = columns.get(11);
        return written.equals("-") ? 0 : Integer.parseInt(written);
    }

    int employer() {
        return Integer.parseInt(columns.get(12));
    }

    String expects() {
        return columns.get(13);
    }

    String shows() {
        return columns.get(14);
    }

    private static CertificateType type(char letter) {
        return letter == 'C' ? CertificateType.CONSTRUCTOR_1 : CertificateType.COST_ENGINEER_1;
    }

    private static Picture picture(String written) {
        return switch (written) {
            case "good" -> Picture.GOOD;
            case "missing" -> Picture.MISSING;
            default -> Picture.UNREADABLE;
        };
    }
}
