package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a production start would load, as the build packed it.
class ProductionClassPathIT {

    private static final long MEGABYTE = 1_000_000;

    @Test
    void has_at_most_80_jars() throws IOException {
        assertThat(jars("lib")).hasSizeBetween(40, 80);
    }

    @Test
    void weighs_at_most_45_megabytes_without_its_fonts() throws IOException {
        long bytes = 0;
        for (var jar : jars("lib")) {
            bytes += Files.size(jar) - fontBytes(jar);
        }
        assertThat(bytes).isBetween(5 * MEGABYTE, 45 * MEGABYTE);
    }

    @Test
    void holds_no_simulator_no_sample_people_and_no_postgresql() throws IOException {
        for (var jar : jars("lib")) {
            assertThat(entries(jar)).as(jar.toString()).noneMatch(ProductionClassPathIT::isForTheSandbox);
        }
        assertThat(jars("lib-sandbox"))
                .anySatisfy(jar -> assertThat(entries(jar)).anyMatch(ProductionClassPathIT::isForTheSandbox));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cn.jiazhu.platform.sandbox.Sandbox",
                "cn.jiazhu.platform.sandbox.page.Frame",
                "cn.jiazhu.platform.sandbox.page.JtedeskGenerated",
                "cn.jiazhu.bootstrap.sandbox.SamplePeople"
            })
    void can_load_nothing_of_the_sandbox(String type) throws IOException {
        try (var production = loader("lib");
                var sandbox = loader("lib", "lib-sandbox")) {
            assertThat(type)
                    .satisfies(name -> assertThat(sandbox.loadClass(name)).isNotNull());
            assertThatThrownBy(() -> production.loadClass(type)).isInstanceOf(ClassNotFoundException.class);
            assertThat(production.getResource("cn/jiazhu/platform/sandbox/sandbox.css"))
                    .isNull();
        }
    }

    private static URLClassLoader loader(String... folders) throws IOException {
        var urls = new ArrayList<URL>();
        for (String folder : folders) {
            for (Path jar : jars(folder)) {
                urls.add(jar.toUri().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static boolean isForTheSandbox(String entry) {
        return entry.contains("/sandbox/") || entry.startsWith("org/tukaani/") || entry.startsWith("postgres-");
    }

    private static long fontBytes(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream()
                    .filter(entry -> entry.getName().matches(".*\\.(ttf|otf|ttc)"))
                    .mapToLong(ZipEntry::getCompressedSize)
                    .sum();
        }
    }

    private static List<String> entries(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }

    private static List<Path> jars(String folder) throws IOException {
        try (var files = Files.list(Checkout.BOOTSTRAP.resolve("target").resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }
}
