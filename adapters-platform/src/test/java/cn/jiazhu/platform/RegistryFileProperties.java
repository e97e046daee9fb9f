package cn.jiazhu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.registry.RegistryReport;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;

/// Laws of registry files.
class RegistryFileProperties {

    private static final Path FILE = Path.of("registry-properties.csv").toAbsolutePath();
    private static final int CERTIFICATES = 12;
    private static final int ANNOUNCEMENTS = 2;
    private static final int BAD_LINES = 5;
    private static final List<String> LINES = lines();

    @AfterContainer
    static void remove() throws IOException {
        Files.deleteIfExists(FILE);
    }

    @Property(tries = 100)
    void rows_in_any_order_tell_the_same(@ForAll Random random) {
        var shuffled = new ArrayList<>(LINES);
        Collections.shuffle(shuffled, random);
        assertThat(told(shuffled)).isEqualTo(told(LINES));
    }

    @Property(tries = 100)
    void every_row_comes_out_read_or_refused(@ForAll Random random) {
        var shuffled = new ArrayList<>(LINES);
        Collections.shuffle(shuffled, random);
        var items = items(shuffled);
        assertThat(items.stream().filter(Item.Refused.class::isInstance)).hasSize(BAD_LINES);
        assertThat(items.stream().filter(Item.Read.class::isInstance)).hasSize(CERTIFICATES + ANNOUNCEMENTS);
    }

    @Property(tries = 200)
    void a_file_in_gb_18030_tells_what_it_tells_in_utf_8(
            @ForAll @CharRange(from = '一', to = '龥') @StringLength(min = 1, max = 36) String name,
            @ForAll @CharRange(from = '㐀', to = '鿿') @StringLength(min = 1, max = 100) String employer) {
        Facts facts = FactsSamples.withEmployer(FactsSamples.withName(FactsSamples.constructor(), name), employer);
        List<String> lines = RegistryLines.of(facts);
        assertThat(items(lines, Charset.forName("GB18030")))
                .isEqualTo(items(lines))
                .hasSize(1);
    }

    @Property(tries = 200)
    void whatever_is_in_a_file_nothing_but_items_comes_out(@ForAll @Size(max = 300) byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        Platform.registry(FILE).read(item -> assertThat(item).isNotNull());
    }

    private static List<String> lines() {
        var lines = new ArrayList<String>(RegistryLines.samples(1, CERTIFICATES + 1));
        lines.add(RegistryLines.announced(FactsSamples.constructor(), "03", "2026-03-02"));
        lines.add(RegistryLines.announced(FactsSamples.constructor(), "02", "2026-03-02"));
        lines.addAll(RegistryLines.of(FactsSamples.constructor(50)));
        lines.add(RegistryLines.with(FactsSamples.constructor(50), Column.STATE, "锁定"));
        lines.add(RegistryLines.with(FactsSamples.constructor(51), Column.STATE, "开"));
        lines.add("no,row");
        return lines;
    }

    /// Without the line numbers, which follow the order.
    private static Set<Object> told(List<String> lines) {
        var told = new HashSet<Object>();
        for (Item item : items(lines)) {
            told.add(
                    switch (item) {
                        case Item.Read(var _, RegistryReport report, var _) -> report;
                        case Item.Refused(var _, var column, var value, var reason) -> List.of(column, value, reason);
                    });
        }
        return told;
    }

    private static List<Item> items(List<String> lines) {
        return items(lines, StandardCharsets.UTF_8);
    }

    private static List<Item> items(List<String> lines, Charset charset) {
        try {
            Files.writeString(FILE, RegistryLines.file(lines), charset);
            var items = new ArrayList<Item>();
            Platform.registry(FILE).read(items::add);
            return items;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
