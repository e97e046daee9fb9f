package cn.jiazhu.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class PracticeTest {
    public static void main(String[] args) throws IOException {
        var practice = new Practice(KnownKeys.SIGNER, KnownKeys.SEAL);
        var holders = new Holders(9, true).next(3000);
        PracticePage page = practice.page(holders.getFirst());
        Files.write(Path.of(args[0] + ".pdf"), practice.pdf(page));
        Files.write(Path.of(args[0] + ".ofd"), practice.ofd(page));
        for (int i = 0; i < Integer.parseInt(args[1]); i += 20) {
            Lap lap = Lap.run(practice, holders.subList(i, i + 20), 1);
            System.out.printf("%.2f ms cpu %.2f kB %.0f %s%n", lap.milliseconds(), lap.cpuMilliseconds(), lap.kilobytes(), lap.last());
        }
    }
}
