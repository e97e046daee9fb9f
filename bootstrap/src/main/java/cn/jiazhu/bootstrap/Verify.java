package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.verifier.CheckQr;
import cn.jiazhu.application.verifier.Comparison;
import cn.jiazhu.application.verifier.Comparison.Checked;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.persistence.Persistence;
import cn.jiazhu.render.Rendering;
import cn.jiazhu.web.Web;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `jiazhu verify`: files against what was issued, a QR against the published keys.
///
/// @param language of what is told of files
record Verify(Terminal terminal, String language) {

    /// As strangers may hand in over HTTP.
    private static final int LARGEST = 10 << 20;

    /// Those of `given` that are no text of a QR.
    List<Path> files(List<String> given) {
        return given.stream().filter(word -> !isQr(word)).map(Path::of).toList();
    }

    int qr(List<String> given, String keys) {
        var check = new CheckQr(
                Rendering.signatureCheck(),
                PublishedKeys.read(keys),
                () -> CertificateTypes.FIRST,
                Basis.ofThisMachine().clock());
        return told(check.check(onlyQr(given).orElseThrow())) ? 0 : Commands.NO;
    }

    /// Whether all is well with the files, and with the QR that came with them.
    int run(Settings settings, List<String> given) {
        if (!List.of("zh", "en").contains(language)) {
            throw new CannotRun("--language is zh or en");
        }
        List<Path> files = files(given);
        List<Bytes> contents = files.stream().map(Verify::read).toList();
        Optional<String> qr = onlyQr(given);
        try {
            return Program.once(settings, wiring -> run(wiring, files, contents, qr)) ? 0 : Commands.NO;
        } catch (Persistence.Unfit away) {
            throw new CannotRun("暂不能核验 cannot verify now: " + away.getMessage(), away);
        }
    }

    private boolean run(Wiring wiring, List<Path> files, List<Bytes> contents, Optional<String> text) {
        Optional<CheckQr.Answer> qr = text.map(wiring.checkQr()::check);
        List<Checked> checked = checked(wiring, contents);
        List<Comparison> comparisons = Comparison.of(checked, qr.flatMap(CheckQr.Answer::statement));
        Web.told(
                        wiring.settings().web(),
                        language,
                        files.stream().map(Path::toString).toList(),
                        checked,
                        comparisons)
                .forEach(terminal::say);
        boolean signed = qr.stream().allMatch(this::told);
        return signed
                && checked.stream().allMatch(Checked::isAccepted)
                && comparisons.stream().allMatch(Comparison::same);
    }

    /// A database that goes away meanwhile gives no answer either.
    private static List<Checked> checked(Wiring wiring, List<Bytes> contents) {
        try {
            return contents.stream().map(wiring.verifyFile()::verify).toList();
        } catch (RuntimeException e) {
            throw new CannotRun("暂不能核验 cannot verify now: " + Masked.of(e), e);
        }
    }

    private boolean told(CheckQr.Answer answer) {
        QrAnswer.lines(answer).forEach(terminal::say);
        return QrAnswer.isYes(answer);
    }

    private static boolean isQr(String word) {
        return word.strip().matches("(?i)https?://.*");
    }

    private static Optional<String> onlyQr(List<String> given) {
        List<String> texts =
                given.stream().filter(Verify::isQr).map(String::strip).toList();
        if (texts.size() > 1) {
            throw new CannotRun("one QR at a time");
        }
        return texts.stream().findFirst();
    }

    private static Bytes read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new CannotRun("more than 10 MB: " + file);
            }
            return Bytes.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new CannotRun("no file that can be read: " + file, e);
        }
    }
}
