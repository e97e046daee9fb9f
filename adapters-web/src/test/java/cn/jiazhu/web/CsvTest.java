package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1+1", "＝1+1"})
    void nothing_is_computed(String text) {
        assertThat(Csv.line(List.of(text))).startsWith("\"'");
    }

    @Test
    void fields_stay_whole() {
        assertThat(Csv.line(List.of("a\"b", "c,d", "一\n二", ""))).isEqualTo("\"a\"\"b\",\"c,d\",\"一\n二\",\"\"\r\n");
    }
}
