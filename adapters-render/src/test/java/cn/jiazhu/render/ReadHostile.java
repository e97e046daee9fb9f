package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.IssuedFile;
import cn.jiazhu.domain.annotation.VerificationCode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads every hostile file made from an issued one; started as a process of its own, with little memory. One line for
/// each: kind, name, expected, got, milliseconds of processor time, bytes.
final class ReadHostile {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ReadHostile() {}

    public static void main(String... files) throws IOException {
        read(HostileFiles.pdfs(), issued(Format.PDF, files[0], files[2]));
        read(HostileFiles.ofds(), issued(Format.OFD, files[1], files[2]));
    }

    private static Issued issued(Format format, String path, String code) throws IOException {
        Bytes bytes = Bytes.of(Files.readAllBytes(Path.of(path)));
        return new Issued(new IssuedFile(format, bytes.sha256(), bytes), new VerificationCode(code), List.of());
    }

    private static void read(List<Attack> attacks, Issued issued) {
        issued.answer(issued.bytes());
        for (Attack attack : attacks) {
            byte[] file = attack.on(issued);
            long before = THREADS.getCurrentThreadCpuTime();
            String got = answer(issued, file);
            long milliseconds = (THREADS.getCurrentThreadCpuTime() - before) / 1_000_000;
            System.out.println(String.join(
                    "\t",
                    issued.file().format() + " " + attack.kind(),
                    attack.name(),
                    attack.expected(),
                    got,
                    Long.toString(milliseconds),
                    Integer.toString(file.length)));
        }
    }

    @SuppressWarnings("PMD.AvoidCatchingThrowable")
    private static String answer(Issued issued, byte[] file) {
        try {
            return issued.answer(file);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return e.getClass().getSimpleName();
        }
    }
}
