package cn.jiazhu.platform;

import static cn.jiazhu.platform.RegistryLines.HEADER;
import static cn.jiazhu.platform.XlsxFiles.SHEET;
import static cn.jiazhu.platform.XlsxFiles.parts;
import static cn.jiazhu.platform.XlsxFiles.row;
import static cn.jiazhu.platform.XlsxFiles.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.registry.RegistryReport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A spreadsheet tells what the CSV file of the same rows tells, or is refused; nobody reads a file, or fills the
/// memory, by one.
class XlsxRowsTest {

    private static final Facts ONE = FactsSamples.constructor();
    private static final List<String> ONES = RegistryLines.of(ONE);
    private static final Item ONE_READ = read(2);
    private static final Item NO_HEADER =
            new Item.Refused(1, String.join(", ", List.of(HEADER.split(",", -1)).subList(0, 17)), "", Reason.COLUMNS);

    @TempDir
    Path folder;

    // ---- what is read right ----

    @Test
    void a_sheet_tells_what_the_csv_file_of_the_same_rows_tells() throws IOException {
        List<String> lines = new ArrayList<>(RegistryLines.samples(1, 40));
        lines.add(RegistryLines.announced(FactsSamples.constructor(), "03", "2026-03-02"));
        lines.add(RegistryLines.with(FactsSamples.constructor(51), Column.STATE, "开"));
        Path csv = Files.writeString(folder.resolve("r.csv"), RegistryLines.file(lines));

        assertThat(items(sheet(withHeader(lines)))).isEqualTo(items(csv)).hasSize(41);
    }

    @Test
    void shared_strings_with_parts_and_pronunciation_are_texts() throws IOException {
        var table = new ArrayList<String>();
        var rows = new StringBuilder();
        for (String line : withHeader(ONES)) {
            rows.append("<row>");
            for (String cell : line.split(",", -1)) {
                rows.append("<c t=\"s\"><v>%d</v></c>".formatted(table.size()));
                int half = cell.offsetByCodePoints(0, cell.codePointCount(0, cell.length()) / 2);
                table.add("<si><r><t>%s</t></r><r><t>%s</t></r><rPh sb=\"0\"><t>yin</t></rPh></si>"
                        .formatted(cell.substring(0, half), cell.substring(half)));
            }
            rows.append("</row>");
        }
        var parts = parts(sheet(rows.toString()));
        parts.put(
                "xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(XlsxFiles.MAIN, String.join("", table)));

        assertThat(items(parts)).containsExactly(ONE_READ);
    }

    @Test
    void cells_with_addresses_may_leave_out_empty_ones_and_rows() throws IOException {
        String header = row(HEADER + ",").replace("<c t=\"inlineStr\"><is><t></t></is></c>", "");
        String first = row(ONES.get(0))
                .replace("<row>", "<row r=\"7\">")
                .replace("<c t=\"inlineStr\"><is><t></t></is></c>", "");

        assertThat(items(sheet(header + "<row r=\"3\"/>" + first + row(ONES.get(1)))))
                .containsExactly(read(7));
    }

    @Test
    void days_may_be_numbers_of_either_calendar() throws IOException {
        assertThat(items(withDays(0))).containsExactly(ONE_READ);
        var from1904 = withDays(1462);
        from1904.computeIfPresent(
                "xl/workbook.xml", (_, book) -> book.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
        assertThat(items(from1904)).containsExactly(ONE_READ);
    }

    /// Each day as the number that spreadsheets keep.
    private static Map<String, String> withDays(int calendar) {
        String sheet = sheet(withHeader(ONES));
        var zero = LocalDate.of(1899, 12, 30).plusDays(calendar);
        var days = Stream.of(sheet.split("<t>", -1))
                .map(part -> part.substring(0, Math.max(0, part.indexOf('<'))))
                .filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d"))
                .distinct()
                .toList();
        for (String day : days) {
            long number = ChronoUnit.DAYS.between(zero, LocalDate.parse(day));
            sheet = sheet.replace(XlsxFiles.text(day), "<c s=\"3\"><v>%d</v></c>".formatted(number));
        }
        return parts(sheet);
    }

    // ---- what is refused ----

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c><v>44197.5</v></c>",
                "<c><v>60</v></c>",
                "<c><v>-1</v></c>",
                "<c><v>1e5</v></c>",
                "<c><v>99999999999999999999</v></c>",
                "<c><f>TODAY()</f><v>44197</v></c>",
                "<c t=\"str\"><f>TEXT(A1)</f><v>2021-01-01</v></c>",
                "<c t=\"b\"><v>1</v></c>",
                "<c t=\"e\"><v>#REF!</v></c>"
            })
    void a_day_that_is_no_whole_number_and_no_text_costs_its_certificate(String cell) throws IOException {
        String day = XlsxFiles.text(ONE.birthDate().toString());
        List<Item> items = items(sheet(withHeader(ONES)).replace(day, cell));

        assertThat(items)
                .hasSize(2)
                .allSatisfy(item -> assertThat(item)
                        .isIn(
                                new Item.Refused(2, "birth_date", "", Reason.NOT_TEXT),
                                new Item.Refused(3, "birth_date", "", Reason.NOT_TEXT)));
    }

    @Test
    void an_id_number_that_a_spreadsheet_took_for_a_number_is_refused() throws IOException {
        String number = ONE.holder().number();
        String sheet = sheet(withHeader(ONES))
                .replace(XlsxFiles.text(number), "<c><v>%s000</v></c>".formatted(number.substring(0, 15)));

        assertThat(items(sheet))
                .containsExactly(
                        new Item.Refused(2, "id_number", "", Reason.NOT_TEXT),
                        new Item.Refused(3, "id_number", "", Reason.NOT_TEXT));
    }

    @Test
    void a_wrong_sheet_and_what_is_no_workbook_are_refused_as_a_whole() throws IOException {
        assertThat(items(sheet("<row>" + XlsxFiles.text("说明") + "</row>")))
                .containsExactly(new Item.Refused(1, ((Item.Refused) NO_HEADER).column(), "***", Reason.COLUMNS));
        assertThat(items(sheet(""))).containsExactly(NO_HEADER);
        assertThat(items(Map.of("a.txt", "a"))).containsExactly(NO_HEADER);
        assertThat(items("<worksheet><sheetData><row><c>")).containsExactly(NO_HEADER);
        assertThat(items(sheet(withHeader(ONES)).replace("</worksheet>", ""))).containsExactly(NO_HEADER);
    }

    @Test
    void a_row_wider_than_the_header_is_refused() throws IOException {
        String wide =
                row(ONES.get(0)).replace("</row>", "<c r=\"ZZZZZZ2\" t=\"inlineStr\"><is><t>x</t></is></c></row>");

        assertThat(items(sheet(row(HEADER) + wide))).containsExactly(new Item.Refused(2, "", "", Reason.COLUMNS));
    }

    // ---- attacks ----

    @Test
    void nothing_outside_is_read_and_nothing_inside_multiplies() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(200);
            String outside = "<!DOCTYPE w SYSTEM \"http://127.0.0.1:%d/x.dtd\">".formatted(listener.getLocalPort());
            String entity = "<!DOCTYPE w [<!ENTITY e SYSTEM \"http://127.0.0.1:%d/x\"><!ENTITY a \"%s\">]>"
                    .formatted(listener.getLocalPort(), "a".repeat(1000));
            String sheet = sheet(withHeader(ONES));

            assertThat(items(outside + sheet)).containsExactly(NO_HEADER);
            assertThat(items(entity + sheet.replaceFirst("registered", "&e;"))).containsExactly(NO_HEADER);
            assertThat(items(entity + sheet.replaceFirst("registered", "&a;".repeat(1000))))
                    .containsExactly(NO_HEADER);
            var strings = parts(sheet);
            strings.put("xl/sharedStrings.xml", outside + "<sst><si><t>x</t></si></sst>");
            assertThat(items(strings)).containsExactly(NO_HEADER);
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_bomb_is_refused_before_it_is_unpacked() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (var part : parts("").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                if (part.getKey().equals(SHEET)) {
                    byte[] rows = "<row/>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
                    zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < 1_000; i++) {
                        zip.write(rows);
                    }
                }
                zip.closeEntry();
            }
        }
        assertThat(items(bomb)).containsExactly(NO_HEADER);
        // the same with a directory that tells a harmless size
        byte[] bytes = Files.readAllBytes(bomb);
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 < bytes.length; i++) {
            if (buffer.getInt(i) == 0x02014b50) {
                buffer.putInt(i + 24, Math.min(buffer.getInt(i + 24), 1_000));
            }
        }
        Files.write(bomb, bytes);
        assertThat(items(bomb)).containsExactly(NO_HEADER);
    }

    @Test
    void an_endless_text_tag_or_depth_fills_no_memory() throws IOException {
        String noise = new Random(1)
                .ints(2_000_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String text = "<![CDATA[%s]]>".formatted(noise.substring(0, 1_000_000)).repeat(2);
        String number = ONE.number().text();

        assertThat(items(sheet(withHeader(ONES)).replace("<t>" + number, "<t>" + text + number)))
                .hasSize(2)
                .allSatisfy(item -> assertThat(((Item.Refused) item).reason()).isEqualTo(Reason.TOO_LONG));
        assertThat(items(sheet(withHeader(ONES)).replaceFirst("<c ", "<c a=\"" + noise + "\" ")))
                .containsExactly(NO_HEADER);
        assertThat(items(sheet("<a>".repeat(1_000)))).containsExactly(NO_HEADER);
    }

    @Test
    void ten_million_cells_are_read_and_refused_row_by_row() throws IOException {
        Path file = folder.resolve("wide.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts("").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                if (part.getKey().equals(SHEET)) {
                    zip.write(("<worksheet><sheetData>" + row(HEADER)).getBytes(StandardCharsets.UTF_8));
                    var random = new Random(1);
                    for (int i = 0; i < 100; i++) {
                        var row = new StringBuilder("<row>");
                        for (int cell = 0; cell < 1_000; cell++) {
                            row.append("<c><v>").append(random.nextInt()).append("</v></c>");
                        }
                        byte[] bytes = row.append("</row>").toString().getBytes(StandardCharsets.UTF_8);
                        for (int again = 0; again < 100; again++) {
                            zip.write(bytes);
                        }
                    }
                    zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        }
        var counts = new HashMap<Reason, Integer>();

        Platform.registry(file).read(item -> counts.merge(((Item.Refused) item).reason(), 1, Integer::sum));

        assertThat(counts).containsExactly(Map.entry(Reason.COLUMNS, 10_000));
    }

    @Test
    void whatever_bytes_are_spoiled_only_items_come_out() throws IOException {
        byte[] good = Files.readAllBytes(XlsxFiles.write(folder.resolve("x.xlsx"), parts(sheet(withHeader(ONES)))));
        var random = new Random(42);
        for (int i = 0; i < 500; i++) {
            byte[] bad = good.clone();
            for (int spoiled = 0; spoiled < 3; spoiled++) {
                bad[4 + random.nextInt(bad.length - 4)] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("x.xlsx"), bad);
            assertThat(items(file)).isNotEmpty();
        }
        for (int length = 4; length < good.length; length += 7) {
            assertThat(items(Files.write(folder.resolve("x.xlsx"), Arrays.copyOf(good, length))))
                    .containsExactly(NO_HEADER);
        }
    }

    // ----

    private static Item read(long line) {
        Facts facts = ONE.withImages(new HolderImage.Missing(), new HolderImage.Missing());
        return new Item.Read(line, new RegistryReport.Registered(CertificateType.CONSTRUCTOR_1, facts));
    }

    private static List<String> withHeader(List<String> lines) {
        return Stream.concat(Stream.of(HEADER), lines.stream()).toList();
    }

    private List<Item> items(String sheet) throws IOException {
        return items(parts(sheet));
    }

    private List<Item> items(Map<String, String> parts) throws IOException {
        return items(XlsxFiles.write(folder.resolve("registry.xlsx"), parts));
    }

    private static List<Item> items(Path file) {
        var items = new ArrayList<Item>();
        Platform.registry(file).read(items::add);
        return items;
    }
}
