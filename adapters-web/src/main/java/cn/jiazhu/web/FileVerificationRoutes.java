package cn.jiazhu.web;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.verifier.VerifyFile;
import cn.jiazhu.application.verifier.VerifyFile.Answer;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.web.page.FilesSheet;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a stranger learns of a file: as JSON, and of several files on a page. Nothing of them is kept.
final class FileVerificationRoutes {

    private final VerifyFile verifyFile;
    private final Edge edge;
    private final Uploads uploads = new Uploads();

    FileVerificationRoutes(VerifyFile verifyFile, Edge edge) {
        this.verifyFile = verifyFile;
        this.edge = edge;
    }

    List<Route> routes() {
        return List.of(Route.post(Route.API + "/verifications", this::answer), Route.post("/verify", this::page));
    }

    private void answer(Call call) {
        Answer answer = uploads.inTurn(call, () -> verified(Uploads.file(call)));
        Responses.ok(call, FileAnswer.of(answer, call.voice()));
    }

    private void page(Call call) {
        var results = uploads.inTurn(call, () -> {
            var told = new ArrayList<FilesSheet.Result>();
            Uploads.files(call, file -> told.add(result(file, call.voice())));
            return told;
        });
        if (results.isEmpty()) {
            Responses.page(
                    call, edge.pages().codeForm(call, "", "", call.voice().say("file.none")));
            return;
        }
        Responses.page(call, edge.pages().files(call, results, edge.clocks().calendarNow()));
    }

    /// Whatever keeps us from an answer, it is never told as a verdict.
    private Answer verified(Bytes file) {
        try {
            return verifyFile.verify(file);
        } catch (RuntimeException e) {
            throw edge.problems().unverifiable(e);
        }
    }

    private FilesSheet.Result result(Uploads.Named file, Voice voice) {
        Answer answer = verified(file.bytes());
        FileWords words = FileWords.of(answer, voice);
        return new FilesSheet.Result(
                file.name(),
                words.sign().tone(),
                words.sign().shape(),
                words.word(),
                words.answer(),
                Prose.of(words.reason()),
                FileWords.additions(answer, voice),
                copy(answer)
                        .map(code -> List.of(new Link("/v/" + code.text(), voice.say("file.copy"))))
                        .orElse(List.of()));
    }

    /// The page of the copy that the file is, or claims to be.
    private static Optional<VerificationCode> copy(Answer answer) {
        return switch (answer) {
            case Answer.Issued(var _, var _, var copy) ->
                Optional.of(copy.copy().numbers().code());
            case Answer.NotIssued(var named) -> named;
        };
    }
}
