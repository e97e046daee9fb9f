package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedTest {

    @Test
    void shows_causes_but_no_rows_of_a_database() {
        var deep = new IllegalStateException(
                "duplicate key 11010519491231002X\n  Detail: Failing row contains (张三, 13800138000).");
        assertThat(Masked.of(new IllegalArgumentException("姓名 林知夏 is wrong", deep)))
                .startsWith("IllegalArgumentException: *** *** is wrong ← IllegalStateException: duplicate key ***")
                .contains("MaskedTest.java:")
                .doesNotContain("1101", "1380", "林", "张", "Detail");
    }
}
