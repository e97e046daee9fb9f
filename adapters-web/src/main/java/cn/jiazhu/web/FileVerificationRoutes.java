package cn.jiazhu.web;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.verifier.CheckQr;
import cn.jiazhu.application.verifier.Comparison;
import cn.jiazhu.application.verifier.Comparison.Checked;
import cn.jiazhu.application.verifier.VerifyFile;
import cn.jiazhu.web.page.FilesSheet;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Prose;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What a stranger learns of a file, and of several that belong together: as JSON, and on a page. Nothing of them is
/// kept.
final class FileVerificationRoutes {

    private static final String QR = "qr";
    private static final int AT_ONCE = 2;

    private final VerifyFile verifyFile;
    private final CheckQr checkQr;
    private final Edge edge;
    private final Uploads uploads = new Uploads(AT_ONCE);

    FileVerificationRoutes(VerifyFile verifyFile, CheckQr checkQr, Edge edge) {
        this.verifyFile = verifyFile;
        this.checkQr = checkQr;
        this.edge = edge;
    }

    /// A form, its files no longer held.
    ///
    /// @param names of the files, as their owner calls them
    /// @param qr the text of a QR that came with them
    private record Form(List<String> names, List<Checked> files, Optional<CheckQr.Answer> qr) {

        List<Comparison> comparisons() {
            return Comparison.of(files, qr.flatMap(CheckQr.Answer::statement));
        }
    }

    List<Route> routes() {
        return List.of(
                Route.post(Route.API + "/verifications", this::answer),
                Route.post(Route.API + "/comparisons", this::compare),
                Route.post("/verify", this::page));
    }

    private void answer(Call call) {
        var answer = uploads.inTurn(call, () -> {
            Bytes file = Uploads.file(call);
            return verified(() -> verifyFile.verify(file)).answer();
        });
        Responses.ok(call, FileAnswer.of(answer, call.voice()));
    }

    private void compare(Call call) {
        Form form = form(call);
        if (form.files().isEmpty()) {
            throw new RequestRefused(ProblemCode.MALFORMED);
        }
        Responses.ok(
                call,
                new ComparisonAnswer(
                        form.files().stream()
                                .map(file -> FileAnswer.of(file.answer(), call.voice()))
                                .toList(),
                        ComparisonAnswer.qr(form.qr()),
                        form.comparisons().stream()
                                .map(comparison -> ComparisonAnswer.Compared.of(comparison, call.voice()))
                                .toList()));
    }

    private void page(Call call) {
        Form form = form(call);
        if (form.files().isEmpty()) {
            Responses.page(
                    call, edge.pages().codeForm(call, "", "", call.voice().say("file.none")));
            return;
        }
        var results = new ArrayList<FilesSheet.Result>();
        for (int i = 0; i < form.files().size(); i++) {
            results.add(result(form.names().get(i), form.files().get(i), call.voice()));
        }
        var together = form.comparisons().stream()
                .map(comparison -> together(comparison, form, call.voice()))
                .toList();
        Responses.page(
                call, edge.pages().files(call, results, together, edge.clocks().calendarNow()));
    }

    private Form form(Call call) {
        return uploads.inTurn(call, () -> {
            var names = new ArrayList<String>();
            var files = new ArrayList<Checked>();
            var qr = new ArrayList<CheckQr.Answer>();
            Uploads.parts(call, part -> {
                if (part.isFile()) {
                    names.add(part.name());
                    files.add(verified(() -> verifyFile.verify(part.bytes())));
                } else if (part.field().equals(QR)) {
                    qr.add(checkQr.check(new String(part.bytes().array(), StandardCharsets.UTF_8).strip()));
                }
            });
            return new Form(names, files, qr.stream().findFirst());
        });
    }

    /// Whatever keeps us from an answer, it is never told as a verdict.
    private Checked verified(Supplier<Checked> verification) {
        try {
            Checked checked = verification.get();
            edge.metrics().verified("file-" + Written.kind(checked.answer()));
            return checked;
        } catch (RuntimeException e) {
            throw edge.problems().unverifiable(e);
        }
    }

    private static FilesSheet.Result result(String name, Checked file, Voice voice) {
        FileWords words = FileWords.of(file.answer(), voice);
        return new FilesSheet.Result(
                name,
                words.sign().tone(),
                words.sign().shape(),
                words.word(),
                words.answer(),
                Prose.of(words.reason()),
                FileWords.additions(file.answer(), voice),
                FileWords.issued(file.answer(), voice),
                file.code()
                        .map(code -> List.of(new Link("/v/" + code.text(), voice.say("file.copy"))))
                        .orElse(List.of()));
    }

    private static FilesSheet.Together together(Comparison comparison, Form form, Voice voice) {
        Sign sign = ComparisonWords.sign(comparison);
        var names = new ArrayList<String>();
        for (int i = 0; i < form.files().size(); i++) {
            if (form.files().get(i).code().filter(comparison.code()::equals).isPresent()) {
                names.add(form.names().get(i));
            }
        }
        return new FilesSheet.Together(
                comparison.same(),
                names,
                comparison.same() ? "plain" : sign.tone(),
                sign.shape(),
                ComparisonWords.say(comparison, voice));
    }
}
