package cn.jiazhu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.FormerCopySource.Item;
import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.verification.FormerCopy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every row of a file of the earlier system's copies is read, or refused with its line, column and reason.
class FormerCopyFileTest {

    private static final String HEADER = "number,code,qr,use_from,use_to,pdf_sha256,ofd_sha256\n";
    private static final String NUMBER = "京1112006200800001";
    private static final String PDF = "ab".repeat(32);
    private static final String OFD = "CD".repeat(32);
    private static final String GOOD = NUMBER + ",JZ-1,,2026-01-05,2026-07-04,,\n";

    @TempDir
    Path folder;

    @Test
    void a_row_is_a_copy() {
        String row = NUMBER + ", ＪＺ－ 1,\"https://earlier.example/q?c=1,2\",2026-01-05,2026-07-04," + PDF + "," + OFD;

        assertThat(items(HEADER + row))
                .containsExactly(read(
                        2,
                        Set.of("JZ-1", "https://earlier.example/q?c=1,2"),
                        Set.of(new Digest(PDF), new Digest(OFD.toLowerCase(Locale.ROOT)))));
        assertThat(items(HEADER + GOOD)).containsExactly(read(2, Set.of("JZ-1"), Set.of()));
    }

    @Test
    void only_what_a_copy_must_have_need_be_a_column_in_any_order() {
        assertThat(items("use_to,qr,use_from,number\n2026-07-04,JZ-1,2026-01-05," + NUMBER))
                .containsExactly(read(2, Set.of("JZ-1"), Set.of()));
        assertThat(items("qr,use_from,use_to\n"))
                .containsExactly(new Item.Refused(new RegistrySource.Item.Refused(1, "number", "", Reason.COLUMNS)));
        assertThat(items("number,use_from,use_to,name\n"))
                .containsExactly(new Item.Refused(new RegistrySource.Item.Refused(1, "", "name", Reason.COLUMNS)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "京1112006200800001,,,2026-01-05,2026-07-04,,|code|EMPTY",
                ",JZ-1,,2026-01-05,2026-07-04,,|number|EMPTY",
                "京11120062008,JZ-1,,2026-01-05,2026-07-04,,|number|PATTERN",
                "京1112006200800001,JZ-1,,2026-07-05,2026-07-04,,|use_to|RANGE",
                "京1112006200800001,JZ-1,,2026-1-5,2026-07-04,,|use_from|PATTERN",
                "京1112006200800001,JZ-1,,2026-01-05,9999-07-04,,|use_to|RANGE",
                "京1112006200800001,JZ-1,,2026-01-05,2026-07-04,abc,|pdf_sha256|PATTERN",
                "京1112006200800001,JZ-1,,2026-01-05,2026-07-04,,=1+1|ofd_sha256|PATTERN",
                "京1112006200800001,JZ\u0007-1,,2026-01-05,2026-07-04,,|code|CHARACTER",
                "京1112006200800001,,https://x/\u202e1,2026-01-05,2026-07-04,,|qr|CHARACTER"
            })
    void a_bad_cell_is_named_and_harms_no_other(String row, String column, Reason reason) {
        List<Item> items = items(HEADER + row + "\n" + GOOD);

        assertThat(items).hasSize(2).last().isEqualTo(read(3, Set.of("JZ-1"), Set.of()));
        assertThat(refused(items.getFirst()))
                .extracting(
                        RegistrySource.Item.Refused::line,
                        RegistrySource.Item.Refused::column,
                        RegistrySource.Item.Refused::reason)
                .containsExactly(2L, column, reason);
    }

    @Test
    void a_code_that_is_refused_gives_itself_not_away() {
        String code = "SECRET" + "x".repeat(700);

        assertThat(refused(items(HEADER + NUMBER + "," + code + ",,2026-01-05,2026-07-04,,")
                        .getFirst()))
                .isEqualTo(new RegistrySource.Item.Refused(2, "code", "***", Reason.TOO_LONG));
    }

    @Test
    void hostile_files_are_refused_and_what_is_good_in_them_is_read() {
        assertThat(items("")).singleElement().isInstanceOf(Item.Refused.class);
        assertThat(items("x".repeat(5_000_000))).singleElement().isInstanceOf(Item.Refused.class);
        assertThat(items(new byte[100_000])).singleElement().isInstanceOf(Item.Refused.class);
        String unclosed = HEADER + GOOD + "\"" + GOOD.repeat(100_000);
        assertThat(items(unclosed)).hasSize(2).first().isEqualTo(read(2, Set.of("JZ-1"), Set.of()));
        String inside = HEADER + NUMBER + ",\"JZ\n" + GOOD + "\",,2026-01-05,2026-07-04,,\n";
        assertThat(items(inside)).singleElement().isInstanceOf(Item.Refused.class);
        assertThat(items(HEADER + "a,".repeat(30) + "\n" + GOOD)).hasSize(2);
    }

    @Test
    void a_file_in_gb_18030_tells_the_same() {
        String row = HEADER + NUMBER + ",编码𠮷1,,2026-01-05,2026-07-04,,\n";

        assertThat(items(row.getBytes(Charset.forName("GB18030"))))
                .isEqualTo(items(row))
                .containsExactly(read(2, Set.of("编码𠮷1"), Set.of()));
    }

    private static Item read(long line, Set<String> marks, Set<Digest> files) {
        return new Item.Read(
                line,
                new FormerCopy(
                        marks,
                        new RegistrationNumber(NUMBER),
                        LocalDate.of(2026, 1, 5),
                        LocalDate.of(2026, 7, 4),
                        files));
    }

    private static RegistrySource.Item.Refused refused(Item item) {
        return ((Item.Refused) item).row();
    }

    private List<Item> items(String text) {
        return items(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Item> items(byte[] bytes) {
        try {
            var items = new ArrayList<Item>();
            Platform.formerCopies(Files.write(folder.resolve("copies.csv"), bytes))
                    .read(items::add);
            return items;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
