package cn.jiazhu.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What everybody may read, in every look.
@InBrowser
class PublicPagesIT {

    private static final String NO_COPY = "/v/7K3M-9Q2X-TD4F-H8WE";

    @TempDir
    private static Path folder;

    private static Town town;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        town = Town.open(folder);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @ParameterizedTest
    @EnumSource(value = Look.class, names = "WITHOUT_SCRIPT", mode = EnumSource.Mode.EXCLUDE)
    void every_page_can_be_used_by_everybody(Look look) {
        try (var somebody = town.visitor(look)) {
            for (String path : new String[] {"/", "/portal/sign-in", "/help", "/help/CERT_EXPIRED", "/docs", NO_COPY}) {
                somebody.open(path);
                assertThat(Inspection.faults(somebody.page())).as(path).isEmpty();
            }
        }
    }
}
