package cn.jiazhu.platform;

import static cn.jiazhu.platform.RegistryLines.announced;
import static cn.jiazhu.platform.RegistryLines.file;
import static cn.jiazhu.platform.RegistryLines.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.TypeRules;
import cn.jiazhu.domain.certificate.TypeVersion;
import cn.jiazhu.domain.certificate.ValidityPeriod;
import cn.jiazhu.domain.registry.Effective;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.Sequence;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every row of a file is taken in or refused with its line, column, value and reason; one bad row harms no other.
class RegistryFileTest {

    private static final Facts ONE = FactsSamples.constructor();
    private static final Facts OTHER = FactsSamples.constructor(7);
    private static final List<String> ONES = RegistryLines.of(ONE);
    private static final Item ONE_READ = read(2, CertificateType.CONSTRUCTOR_1, ONE);

    private static final String TURNED = RegistryLines.HEADER + ",source,sequence,effective_at";

    @TempDir
    Path folder;

    @Test
    void the_rows_of_a_certificate_are_its_specialties() {
        assertThat(items(file(ONES))).containsExactly(ONE_READ);
    }

    @Test
    void both_types_are_read_in_any_order_of_columns_without_those_of_announcements() {
        Facts engineer = FactsSamples.costEngineer();
        String line = RegistryLines.of(engineer).getFirst();
        String cells = line.substring(0, line.length() - 3);
        String header = RegistryLines.HEADER.replace(",application,announced_on,province", "");
        assertThat(items(header + "\n" + cells)).containsExactly(read(2, CertificateType.COST_ENGINEER_1, engineer));
        String moved = header.substring("kind,".length()) + ",kind\n" + cells.substring("registered,".length());
        assertThat(items(moved + ",registered")).containsExactly(read(2, CertificateType.COST_ENGINEER_1, engineer));
    }

    @Test
    void registered_certificates_come_before_announcements() {
        String announced = announced(OTHER, "01", "2026-03-02");
        assertThat(items(file(List.of(announced, ONES.get(0), announced, ONES.get(1)))))
                .containsExactly(
                        read(3, CertificateType.CONSTRUCTOR_1, ONE),
                        new Item.Read(
                                2,
                                new RegistryReport.Announced(
                                        CertificateType.CONSTRUCTOR_1,
                                        CertificateSamples.person(OTHER),
                                        new Announcement(Application.INITIAL, LocalDate.of(2026, 3, 2), "北京"))));
    }

    @Test
    void line_ends_empty_lines_and_quotes_make_no_difference() {
        String windows =
                file(ONES).replace("\n", "\r\n\r\n").replace("样例建设", "\"样例建设").replace("有限公司", "有限公司\"");
        assertThat(items(windows)).containsExactly(new Item.Read(3, report(ONE)));
        assertThat(items(file(List.of(",".repeat(19), ONES.get(0), "", ONES.get(1)))))
                .containsExactly(new Item.Read(3, report(ONE)));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-8,true", "GB18030,false"})
    void utf_8_with_or_without_a_mark_and_gb_18030_are_told_apart(String charset, boolean mark) throws IOException {
        Facts rare = FactsSamples.withName(FactsSamples.withEmployer(ONE, "北京𠮷祥㐂建设有限公司"), "李𬱖䶮");
        String text = (mark ? "\uFEFF" : "") + file(RegistryLines.of(rare));
        assertThat(items(text.getBytes(Charset.forName(charset)))).containsExactly(new Item.Read(2, report(rare)));
    }

    @Test
    void a_broken_byte_costs_its_row_and_no_other() {
        byte[] bytes = file(List.of(
                        ONES.get(0), ONES.get(1), RegistryLines.of(OTHER).getFirst()))
                .getBytes(StandardCharsets.UTF_8);
        String asLatin = new String(bytes, StandardCharsets.ISO_8859_1);
        int place = asLatin.lastIndexOf(new String("样例".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        bytes[place] = (byte) 0xFF;
        assertThat(items(bytes)).hasSize(2).first().isEqualTo(ONE_READ);
        assertThat(refused(items(bytes).get(1)))
                .extracting("line", "column", "reason")
                .containsExactly(4L, "employer", Reason.CHARACTER);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "KIND,register,UNKNOWN,register",
                "TYPE,constructor-2,UNKNOWN,constructor-2",
                "NUMBER,京1112006200800,PATTERN,京111******0800",
                "NUMBER,京21120062008000015,PATTERN,京211**********0015",
                "NUMBER,建[造]11990000000001,PATTERN,建[造]119*******0001",
                "IDENTIFIER,1.2.3,PATTERN,1.2.3",
                "NAME,=cmd|'/C calc'!A0,CHARACTER,=cm**********'!A0",
                "NAME,林\u200B晓川,CHARACTER,林***",
                "NAME,``,EMPTY,``",
                "GENDER,先生,UNKNOWN,先生",
                "BIRTH_DATE,1985-02-30,PATTERN,1985-02-30",
                "BIRTH_DATE,1985/2/3,PATTERN,1985/2/3",
                "BIRTH_DATE,+999999999-12-31,RANGE,+999999999-12-31",
                "BIRTH_DATE,0985-02-28,RANGE,0985-02-28",
                "ID_TYPE,001,UNKNOWN,001",
                "ID_NUMBER,110105194912310021,CHECK_CHARACTER,110***********0021",
                "ID_NUMBER,11010519491231002Ｘ,PATTERN,110***********002Ｘ",
                "ID_NUMBER,12345,PATTERN,1****",
                "EMPLOYER,样例\u202E公司,CHARACTER,样例\uFFFD公司",
                "EMPLOYER_USCC,91990000MA0000001A,CHECK_CHARACTER,91990000MA0000001A",
                "SPECIALTY,建筑,UNKNOWN,建筑",
                "VALID_TO,2025-06-30,RANGE,2025-06-30",
                "ISSUED_ON,昨天,PATTERN,昨天",
                "STATE,正常,UNKNOWN,正常",
                "STATE,13900001234,UNKNOWN,139****1234"
            })
    void a_bad_cell_is_named_and_masked(Column column, String text, Reason reason, String shown) {
        List<Item> items = items(
                file(List.of(with(ONE, column, text), RegistryLines.of(OTHER).get(0))));
        assertThat(items)
                .contains(new Item.Refused(2, column.title(), shown, reason))
                .hasSize(2)
                .anyMatch(Item.Read.class::isInstance);
    }

    @Test
    void formulas_in_an_employer_are_just_text() {
        Facts formula = FactsSamples.withEmployer(ONE, "=HYPERLINK(\"http://x\",\"y\")");
        assertThat(items(file(RegistryLines.of(formula)))).containsExactly(new Item.Read(2, report(formula)));
    }

    @Test
    void a_row_of_another_width_is_refused() {
        assertThat(items(file(List.of("registered,constructor-1", ONES.get(0), ONES.get(1), "a,".repeat(30)))))
                .containsExactlyInAnyOrder(
                        new Item.Refused(2, "", "", Reason.COLUMNS),
                        new Item.Read(3, report(ONE)),
                        new Item.Refused(5, "", "", Reason.COLUMNS));
    }

    @Test
    void a_field_of_a_million_characters_is_too_long_and_harms_no_other() {
        String million = "样".repeat(1_000_000);
        assertThat(items(file(List.of(ONES.get(0), ONES.get(1), with(OTHER, Column.EMPLOYER, million)))))
                .containsExactly(ONE_READ, new Item.Refused(4, "employer", "样".repeat(20) + "…", Reason.TOO_LONG));
    }

    @Test
    void rows_inside_a_quoted_text_are_no_rows() {
        String forged = "样例\n" + ONES.get(0) + "\n公司";
        assertThat(items(file(List.of(with(OTHER, Column.EMPLOYER, forged)))))
                .singleElement()
                .isInstanceOfSatisfying(Item.Refused.class, refused -> {
                    assertThat(refused.column()).isEqualTo("employer");
                    assertThat(refused.maskedValue()).doesNotContain("\n");
                });
    }

    @Test
    void a_quote_that_is_never_closed_refuses_what_follows_and_says_so() {
        String text = file(ONES) + "registered,constructor-1,\"" + "x".repeat(20) + "\n" + file(ONES);
        assertThat(items(text)).containsExactly(ONE_READ, new Item.Refused(4, "", "", Reason.COLUMNS));
        String huge = file(ONES) + "\"" + "x\n".repeat(3_000_000);
        assertThat(items(huge)).containsExactly(ONE_READ, new Item.Refused(4, "", "", Reason.COLUMNS));
    }

    @Test
    void identical_rows_are_one() {
        assertThat(items(file(List.of(ONES.get(0), ONES.get(1), ONES.get(0), ONES.get(1)))))
                .containsExactly(ONE_READ);
    }

    @Test
    void two_validities_of_one_specialty_refuse_the_certificate() {
        String other = with(ONE, Column.VALID_TO, "2028-07-01");
        assertThat(items(file(List.of(ONES.get(0), ONES.get(1), other))))
                .containsExactly(
                        new Item.Refused(2, "specialty", "建筑工程", Reason.CONTRADICTS_OTHER_ROW),
                        new Item.Refused(3, "specialty", "市政公用工程", Reason.CONTRADICTS_OTHER_ROW),
                        new Item.Refused(4, "specialty", "建筑工程", Reason.CONTRADICTS_OTHER_ROW));
    }

    @Test
    void rows_that_disagree_about_the_certificate_refuse_it() {
        String other = with(ONE, Column.NAME, "林小川");
        assertThat(items(file(List.of(ONES.get(1), RegistryLines.of(OTHER).get(0), other))))
                .contains(
                        new Item.Refused(2, "name", "林**", Reason.CONTRADICTS_OTHER_ROW),
                        new Item.Refused(4, "name", "林**", Reason.CONTRADICTS_OTHER_ROW))
                .hasSize(3);
    }

    @Test
    void no_half_certificate_is_taken_in() {
        assertThat(items(file(List.of(ONES.get(1), with(ONE, Column.VALID_TO, "2028-6-30")))))
                .containsExactly(
                        new Item.Refused(2, "number", "京111*********0001", Reason.OTHER_ROW_REFUSED),
                        new Item.Refused(3, "valid_to", "2028-6-30", Reason.PATTERN));
    }

    @Test
    void contradictory_announcements_are_both_refused() {
        String one = announced(ONE, "03", "2026-03-02");
        assertThat(items(file(List.of(one, one.replace("北京", "上海")))))
                .containsExactly(
                        new Item.Refused(2, "province", "北京", Reason.CONTRADICTS_OTHER_ROW),
                        new Item.Refused(3, "province", "上海", Reason.CONTRADICTS_OTHER_ROW));
        assertThat(items(file(List.of(one, one)))).hasSize(1);
    }

    @Test
    void a_thousand_bad_rows_of_one_certificate_are_a_thousand_refusals() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 1000; i++) {
            lines.add(with(ONE, Column.GENDER, "x" + i));
        }
        assertThat(items(file(lines))).hasSize(1000).allMatch(Item.Refused.class::isInstance);
    }

    @Test
    void a_specialty_is_registered_by_the_rules_of_the_first_day_of_its_validity() throws IOException {
        LocalDate from = LocalDate.parse("2026-01-01");
        var rules = new TypeRules(180, 65, List.of("智能建造工程", "公路工程"));
        var types = CertificateTypes.FIRST.with(CertificateType.CONSTRUCTOR_1, new TypeVersion(2, from, rules));

        assertThat(ofSpecialty("智能建造工程", "2026-01-01", types)).isInstanceOf(Item.Read.class);
        assertThat(ofSpecialty("智能建造工程", "2025-12-31", types)).isInstanceOf(Item.Refused.class);
        assertThat(ofSpecialty("智能建造工程", "2026-01-01", CertificateTypes.FIRST)).isInstanceOf(Item.Refused.class);
        assertThat(ofSpecialty("建筑工程", "2025-12-31", types)).isInstanceOf(Item.Read.class);
        assertThat(refused(ofSpecialty("建筑工程", "2026-01-01", types)).reason()).isEqualTo(Reason.UNKNOWN);
    }

    private Item ofSpecialty(String name, String from, CertificateTypes types) throws IOException {
        var validity = new ValidityPeriod(LocalDate.parse(from), LocalDate.parse("2028-12-31"));
        var facts = FactsSamples.withSpecialties(ONE, new Specialty(name, validity));
        var path = Files.writeString(folder.resolve("types.csv"), file(RegistryLines.of(facts)));
        var items = new ArrayList<Item>();
        Platform.registry(path, folder, types).read(items::add);
        return items.getFirst();
    }

    @Test
    void a_header_with_missing_and_unknown_columns_is_one_refusal() {
        String header = RegistryLines.HEADER.replace(",number,", ",").replace("gender", "sex");
        assertThat(items(header + "\n" + "x,".repeat(18) + "\n"))
                .containsExactly(new Item.Refused(1, "number, gender", "sex", Reason.COLUMNS));
        assertThat(items(RegistryLines.HEADER + ",kind"))
                .containsExactly(new Item.Refused(1, "", "kind", Reason.COLUMNS));
        assertThat(items(RegistryLines.HEADER + ",Kind "))
                .containsExactly(new Item.Refused(1, "", "Kind ", Reason.COLUMNS));
        assertThat(items("x".repeat(5_000_000))).singleElement().isInstanceOf(Item.Refused.class);
        assertThat(items("")).singleElement().isInstanceOf(Item.Refused.class);
        assertThat(items(new byte[100_000])).singleElement().isInstanceOf(Item.Refused.class);
    }

    @Test
    void a_file_without_a_header_gives_nobody_away() {
        assertThat(items(String.join("\n", ONES)))
                .singleElement()
                .satisfies(item -> assertThat(refused(item).maskedValue())
                        .doesNotContain("林晓川", ONE.holder().number(), "样例"));
    }

    @Test
    void a_report_may_say_where_it_stands_and_since_when_it_is_true() {
        assertThat(items(turned("zhejiang,7,2026-03-01T08:00:00+08:00")))
                .containsExactly(new Item.Read(
                        2, since(Instant.parse("2026-03-01T00:00:00Z")), new Sequence.Numbered("zhejiang", 7)));
        assertThat(items(turned(",,2026-03-01")))
                .containsExactly(new Item.Read(2, since(Instant.parse("2026-02-28T16:00:00Z")), new Sequence.InTurn()));
        assertThat(items(turned(",,"))).containsExactly(ONE_READ);
    }

    @Test
    void reports_with_different_numbers_are_different_reports() {
        String other = with(ONE, Column.EMPLOYER, "另一家建设有限公司");
        var told = new ArrayList<Item>();
        told.addAll(items(TURNED + "\n" + ONES.get(0) + ",zj,1,\n" + other + ",zj,2,\n" + ONES.get(1) + ",zj,1,\n"));

        assertThat(told)
                .extracting(item -> ((Item.Read) item).sequence())
                .containsExactlyInAnyOrder(new Sequence.Numbered("zj", 1), new Sequence.Numbered("zj", 2));
        assertThat(told).contains(new Item.Read(2, report(ONE), new Sequence.Numbered("zj", 1)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "zj,,|sequence|EMPTY",
                ",1,|source|EMPTY",
                "zj,0,|sequence|RANGE",
                "zj,-1,|sequence|PATTERN",
                "zj,1e3,|sequence|PATTERN",
                "zj,１,|sequence|PATTERN",
                "zj,9999999999999999999,|sequence|PATTERN",
                ",,2026-02-30|effective_at|PATTERN",
                ",,2026-03-01T25:00:00Z|effective_at|PATTERN",
                ",,1026-03-01|effective_at|RANGE"
            })
    void a_place_or_time_that_is_none_refuses_its_certificate(String turn, String column, Reason reason) {
        assertThat(items(turned(turn)))
                .hasSize(2)
                .allSatisfy(item -> assertThat(refused(item))
                        .extracting(Item.Refused::column, Item.Refused::reason)
                        .containsExactly(column, reason));
    }

    @Test
    void rows_of_one_report_cannot_be_true_since_two_times() {
        assertThat(items(TURNED + "\n" + ONES.get(0) + ",,,2026-03-01\n" + ONES.get(1) + ",,,2026-03-02\n"))
                .extracting(
                        item -> refused(item).column(), item -> refused(item).reason())
                .containsOnly(tuple("effective_at", Reason.CONTRADICTS_OTHER_ROW));
    }

    @Test
    void all_rows_are_counted() throws IOException {
        Path path =
                Files.writeString(folder.resolve("a.csv"), file(List.of(ONES.get(0), "a", announced(ONE, "03", ""))));
        var source = Platform.registry(path);
        assertThat(source.rows()).isZero();
        source.read(_ -> {});
        assertThat(source.rows()).isEqualTo(3);
    }

    private static String turned(String turn) {
        return TURNED + "\n" + ONES.get(0) + "," + turn + "\n" + ONES.get(1) + "," + turn + "\n";
    }

    private static RegistryReport since(Instant at) {
        return new RegistryReport.Registered(CertificateType.CONSTRUCTOR_1, withoutImages(ONE), new Effective.From(at));
    }

    private List<Item> items(String text) {
        return items(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Item> items(byte[] bytes) {
        try {
            var items = new ArrayList<Item>();
            Platform.registry(Files.write(folder.resolve("registry.csv"), bytes))
                    .read(items::add);
            return items;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Item read(long line, CertificateType type, Facts facts) {
        return new Item.Read(line, new RegistryReport.Registered(type, withoutImages(facts)));
    }

    private static RegistryReport report(Facts facts) {
        return new RegistryReport.Registered(CertificateType.CONSTRUCTOR_1, withoutImages(facts));
    }

    private static Facts withoutImages(Facts facts) {
        return facts.withImages(new HolderImage.Missing(), new HolderImage.Missing());
    }

    private static Item.Refused refused(Item item) {
        return (Item.Refused) item;
    }
}
