package cn.jiazhu.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// Tests that walk the pages share a town, a class at a time.
@InBrowser
abstract class InTown {

    @TempDir
    static Path folder;

    static Town town;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        town = Town.open(folder);
    }

    /// Whatever a class did by pages and phones, no law of the database is broken.
    @AfterAll
    static void close() throws IOException, InterruptedException {
        try (var closing = town) {
            var checked = closing.check();
            assertThat(checked.code()).as(checked.out()).isZero();
        }
    }
}
