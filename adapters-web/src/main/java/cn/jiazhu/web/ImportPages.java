package cn.jiazhu.web;

import cn.jiazhu.application.operator.HandInFile.Outcome;
import cn.jiazhu.application.operator.Propose;
import cn.jiazhu.application.port.FileImports;
import cn.jiazhu.application.port.FileImports.FileImport;
import cn.jiazhu.application.port.FileImports.Stage;
import cn.jiazhu.application.port.HandedIn.Part;
import cn.jiazhu.application.port.Operators;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.operator.Deed;
import cn.jiazhu.domain.operator.FileImportId;
import cn.jiazhu.domain.operator.Grounds;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.ImportSheet;
import cn.jiazhu.web.page.ImportsSheet;
import cn.jiazhu.web.page.Notice;
import cn.jiazhu.web.page.Progress.Action;
import io.helidon.http.HeaderNames;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// 导入: registry files handed in, tried out, and taken in once somebody, or two, have said so.
final class ImportPages {

    /// More than both files of one import may have.
    static final long CUT = Part.REGISTRY.most() + Part.IMAGES.most() + (1 << 20);

    private static final String PATH = Section.IMPORTS.path();
    private static final String ONE = PATH + "/{id}";
    private static final String BEFORE = "before";
    private static final int AT_ONCE = 20;
    private static final int MOST_LINES = 50;
    private static final int MOST_UPLOADS = 2;
    private static final Map<String, Part> PARTS = Map.of("file", Part.REGISTRY, "images", Part.IMAGES);

    private final Web.ImportCases cases;
    private final Propose propose;
    private final Operators operators;
    private final ConsoleEdge edge;
    private final Uploads uploads = new Uploads(MOST_UPLOADS);

    ImportPages(Web.ImportCases cases, Propose propose, Operators operators, ConsoleEdge edge) {
        this.cases = cases;
        this.propose = propose;
        this.operators = operators;
        this.edge = edge;
    }

    List<Route> routes() {
        var duty = edge.duty();
        return List.of(
                Route.get(
                        PATH,
                        duty.page(
                                Deed.SEE_IMPORTS,
                                (call, operator) -> Responses.page(call, list(call, operator, List.of())))),
                Route.post(PATH, duty.sentWithFiles(Deed.IMPORT, this::handIn)),
                Route.get(ONE, duty.page(Deed.SEE_IMPORTS, this::show)),
                Route.get(ONE + "/refused", duty.page(Deed.SEE_IMPORTS, this::refused)),
                Route.post(
                        ONE + "/commit",
                        duty.sent(
                                Deed.IMPORT,
                                (call, by, _) ->
                                        acted(call, id -> cases.commitImport().commit(by, id)))),
                Route.post(
                        ONE + "/drop",
                        duty.sent(
                                Deed.IMPORT,
                                (call, by, _) ->
                                        acted(call, id -> cases.dropImport().drop(by, id)))),
                Route.post(ONE + "/proposal", duty.sent(Deed.IMPORT, this::propose)));
    }

    static String address(FileImportId id) {
        return PATH + '/' + id;
    }

    // ---- all ----

    private String list(Call call, Operator operator, List<Notice> notices) {
        var words = words(call);
        List<FileImport> found = cases.imports().latest(before(call), AT_ONCE + 1);
        List<FileImport> shown = found.stream().limit(AT_ONCE).toList();
        var older = found.size() > AT_ONCE
                ? List.of(new Link(
                        PATH + '?' + BEFORE + '=' + shown.getLast().id(),
                        call.voice().say("import.older")))
                : List.<Link>of();
        var page = new ImportsSheet(
                edge.pages().frame(call, Section.IMPORTS.words()),
                operator.may(Deed.IMPORT),
                notices,
                shown.stream().map(words::row).toList(),
                older);
        return edge.pages().render("imports.jte", page);
    }

    private static FileImportId before(Call call) {
        String text = call.parameter(BEFORE);
        return text.isEmpty() ? FileImports.LATEST : new FileImportId(uuid(text));
    }

    private void handIn(Call call, Operator operator, Consumer<StreamedFiles.Taker> files) {
        Outcome outcome = uploads.inTurn(
                call,
                () -> cases.handIn()
                        .handIn(
                                operator,
                                to -> files.accept((field, name, bytes) -> {
                                    if (PARTS.containsKey(field)) {
                                        to.receive(PARTS.get(field), name, bytes);
                                    }
                                })));
        switch (outcome) {
            case Outcome.Taken(var file) -> Responses.seeOther(call, address(file.id()));
            case Outcome.NoFile _ ->
                again(call, operator, edge.problems().refusal(new InvalidValue("file", InvalidValue.Reason.EMPTY)));
            case Outcome.TooLarge _ -> again(call, operator, Uploads.refused(ProblemCode.TOO_LARGE, "IMPORT"));
            case Outcome.NoImages _ -> again(call, operator, Uploads.refused(ProblemCode.WRONG_TYPE, "IMAGES"));
            case Outcome.TooMany _ -> again(call, operator, Uploads.refused(ProblemCode.FORM_OUTDATED, "FILES"));
        }
    }

    private void again(Call call, Operator operator, RequestRefused refused) {
        edge.problems().page(call, refused, list(call, operator, List.of(ProposalPages.notice(call, refused))));
    }

    // ---- one ----

    private void show(Call call, Operator operator) {
        FileImport file = file(call);
        String tag = tag(call, file);
        if (call.patience().isPositive() && call.knows(tag)) {
            Responses.unchanged(call, tag);
        } else {
            call.response().header(HeaderNames.ETAG, tag);
            Responses.page(call, sheet(call, operator, file, List.of()));
        }
    }

    private static String tag(Call call, FileImport file) {
        return Responses.tag(file.stage() + " " + file.count() + call.look().language()
                + call.look().size());
    }

    private String sheet(Call call, Operator operator, FileImport file, List<Notice> notices) {
        var words = words(call);
        var rows = cases.imports().refused(file.id());
        boolean many = file.count().ends() > Matter.Import.ALONE;
        boolean decides = file.stage() instanceof Stage.Tried
                && operator.may(Deed.IMPORT)
                && ImportWords.changesAnything(file.count());
        var page = new ImportSheet(
                edge.pages().frame(call, Section.IMPORTS.words()),
                tag(call, file),
                file.stage().isUnderWay(),
                address(file.id()),
                file.handed().name(),
                words.chip(file.stage()),
                words.text(file),
                words.counts(file.count()),
                words.facts(file),
                rows.stream()
                        .limit(MOST_LINES)
                        .map(RowWords.ofFile(call.voice())::line)
                        .toList(),
                file.count().refused() > MOST_LINES
                        ? call.voice()
                                .say(
                                        "refused.first",
                                        Map.of(
                                                "shown",
                                                MOST_LINES,
                                                "all",
                                                file.count().refused()))
                        : "",
                notices,
                actions(call, operator, file, decides && !many),
                decides && many && file.by().equals(operator.id()));
        return edge.pages().render("import.jte", page);
    }

    private static List<Action> actions(Call call, Operator operator, FileImport file, boolean commits) {
        boolean droppable = operator.may(Deed.IMPORT)
                && (file.stage() instanceof Stage.Trying || file.stage() instanceof Stage.Tried);
        return Stream.of(
                        commits ? Stream.of(action(call, file, "commit", true)) : Stream.<Action>of(),
                        droppable ? Stream.of(action(call, file, "drop", false)) : Stream.<Action>of())
                .flatMap(some -> some)
                .toList();
    }

    private static Action action(Call call, FileImport file, String act, boolean main) {
        return new Action(address(file.id()) + '/' + act, call.voice().say("import." + act), main);
    }

    private void refused(Call call, Operator operator) {
        FileImport file = file(call);
        var words = RowWords.ofFile(call.voice());
        Responses.file(call, "refused.csv", "text/csv; charset=utf-8", lines -> {
            lines.accept(words.heading());
            cases.imports().refused(file.id()).stream().map(words::csv).forEach(lines);
        });
    }

    /// Who comes too late sees how it stands.
    private void acted(Call call, Consumer<FileImportId> act) {
        FileImport file = file(call);
        act.accept(file.id());
        Responses.seeOther(call, address(file.id()));
    }

    private void propose(Call call, Operator operator, Form form) {
        FileImport file = file(call);
        try {
            var matter = new Matter.Import(file.id(), file.count().ends());
            switch (propose.propose(operator, matter, new Grounds(form.text("grounds")))) {
                case Propose.Outcome.Proposed(var proposal) ->
                    Responses.seeOther(call, ProposalPages.address(proposal));
                case Propose.Outcome.Hindered _ -> Responses.seeOther(call, address(file.id()));
                case Propose.Outcome.TypeHindered _, Propose.Outcome.NotTheirs _ ->
                    throw new RequestRefused(ProblemCode.NOT_FOUND);
            }
        } catch (InvalidValue invalid) {
            RequestRefused refused = edge.problems().refusal(invalid);
            edge.problems()
                    .page(call, refused, sheet(call, operator, file, List.of(ProposalPages.notice(call, refused))));
        }
    }

    private FileImport file(Call call) {
        return cases.imports()
                .find(new FileImportId(uuid(call.path("id"))))
                .orElseThrow(() -> new RequestRefused(ProblemCode.NOT_FOUND));
    }

    private static UUID uuid(String text) {
        return Requests.uuid(text, ProblemCode.NOT_FOUND);
    }

    private ImportWords words(Call call) {
        return new ImportWords(operators, call.voice());
    }
}
