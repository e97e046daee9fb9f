package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every hostile file has its answer in a second and 64 MB, and leaves nothing behind.
class HostileFilesTest {

    /// What the process needs before it reads: its classes, the issued files, the hostile one as uploaded.
    private static final int BEFORE_READING = 26;

    private static final int LONGEST = 1_000;

    @TempDir
    private Path folder;

    @Test
    void every_hostile_file_is_answered_in_little_time_and_memory() throws IOException {
        Path pdf = Files.write(folder.resolve("issued.pdf"), Issued.Sample.PDF.bytes());
        Path ofd = Files.write(folder.resolve("issued.ofd"), Issued.Sample.OFD.bytes());
        Path work = Files.createDirectory(folder.resolve("work"));
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + (BEFORE_READING + 64) + "m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Dstdout.encoding=UTF-8",
                        "-Djava.io.tmpdir=" + work,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadHostile.class.getName(),
                        pdf.toString(),
                        ofd.toString(),
                        Issued.Sample.PDF.code().toString())
                .directory(work.toFile());
        List<String> rows = Programs.run(program).lines().toList();
        Files.write(Path.of("../hostile-files.tsv"), rows);
        assertThat(rows)
                .hasSize(HostileFiles.pdfs().size() + HostileFiles.ofds().size())
                .allSatisfy(row -> {
                    String[] cells = row.split("\t", -1);
                    assertThat(cells[3]).isEqualTo(cells[2]);
                    assertThat(Integer.parseInt(cells[4])).isLessThanOrEqualTo(LONGEST);
                });
        try (Stream<Path> left = Files.list(work)) {
            assertThat(left).isEmpty();
        }
    }
}
