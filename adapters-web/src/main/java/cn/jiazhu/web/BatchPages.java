package cn.jiazhu.web;

import cn.jiazhu.application.port.FileImports.Count;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.ReportAnswer;
import cn.jiazhu.application.port.ReportBatches;
import cn.jiazhu.application.port.ReportBatches.Batch;
import cn.jiazhu.application.port.ReportBatches.Name;
import cn.jiazhu.application.port.ReportBatches.Place;
import cn.jiazhu.domain.operator.Deed;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.web.page.BatchSheet;
import cn.jiazhu.web.page.BatchesSheet;
import cn.jiazhu.web.page.Chip;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Icon;
import cn.jiazhu.web.page.ProposalSheet.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// 上报批次: what provincial systems have sent, and which of their reports were refused.
final class BatchPages {

    private static final String PATH = Section.BATCHES.path();
    private static final int AT_ONCE = 20;
    private static final String REPORTER = "[a-z0-9][a-z0-9-]{0,39}";

    /// When, in milliseconds, and which of that instant.
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,15})\\.([0-9a-f-]{36})");

    private final ReportBatches batches;
    private final ConsoleEdge edge;

    BatchPages(ReportBatches batches, ConsoleEdge edge) {
        this.batches = batches;
        this.edge = edge;
    }

    List<Route> routes() {
        var duty = edge.duty();
        return List.of(
                Route.get(PATH, duty.page(Deed.SEE_IMPORTS, this::list)),
                Route.get(PATH + "/{reporter}/{number}", duty.page(Deed.SEE_IMPORTS, this::show)));
    }

    private void list(Call call, Operator operator) {
        List<Batch> found = batches.latest(place(call), AT_ONCE + 1);
        List<Batch> shown = found.stream().limit(AT_ONCE).toList();
        var older = found.size() > AT_ONCE ? List.of(older(call, shown.getLast())) : List.<Link>of();
        var page = new BatchesSheet(
                edge.pages().frame(call, Section.BATCHES.words()),
                shown.stream().map(batch -> row(call.voice(), batch)).toList(),
                older);
        Responses.page(call, edge.pages().render("batches.jte", page));
    }

    private static Link older(Call call, Batch last) {
        return new Link(
                PATH + "?before=" + last.at().toEpochMilli() + '.' + last.name().number(),
                call.voice().say("batch.older"));
    }

    private Place place(Call call) {
        var parts = PLACE.matcher(call.parameter("before"));
        return parts.matches()
                ? new Place(
                        Instant.ofEpochMilli(Long.parseLong(parts.group(1))),
                        Requests.uuid(parts.group(2), ProblemCode.NOT_FOUND))
                : new Place(edge.clocks().calendarNow().plusSeconds(1), new UUID(-1, -1));
    }

    private static BatchesSheet.Row row(Voice voice, Batch batch) {
        return new BatchesSheet.Row(
                PATH + '/' + batch.name().reporter() + '/' + batch.name().number(),
                batch.name().reporter(),
                voice.language().moment(batch.at()),
                ImportWords.inShort(voice, count(batch)),
                chip(voice, batch));
    }

    private void show(Call call, Operator operator) {
        Batch batch = batch(call);
        Voice voice = call.voice();
        var facts = List.of(
                new Fact(voice.say("batch.number"), batch.name().number().toString()),
                new Fact(voice.say("batch.at"), voice.language().moment(batch.at())),
                new Fact(voice.say("batch.size"), batch.size() + ""),
                new Fact(voice.say("batch.count"), ImportWords.inShort(voice, count(batch))));
        var refused = refused(batch).map(RowWords.ofBatch(voice)::line).toList();
        var frame = edge.pages().frame(call, Section.BATCHES.words());
        var page = new BatchSheet(frame, batch.name().reporter(), chip(voice, batch), facts, refused);
        Responses.page(call, edge.pages().render("batch.jte", page));
    }

    private Batch batch(Call call) {
        String reporter = call.path("reporter");
        UUID number = Requests.uuid(call.path("number"), ProblemCode.NOT_FOUND);
        return (reporter.matches(REPORTER) ? batches.find(new Name(reporter, number)).stream() : Stream.<Batch>of())
                .findFirst()
                .orElseThrow(() -> new RequestRefused(ProblemCode.NOT_FOUND));
    }

    private static Count count(Batch batch) {
        long added = count(batch, ReportAnswer.Added.class);
        long changed = count(batch, ReportAnswer.Changed.class);
        long unchanged = count(batch, ReportAnswer.Unchanged.class);
        return new Count(
                batch.answers().size(),
                added,
                changed,
                unchanged,
                refused(batch).count(),
                0);
    }

    private static long count(Batch batch, Class<? extends ReportAnswer> kind) {
        return batch.answers().stream().filter(kind::isInstance).count();
    }

    private static Stream<Item.Refused> refused(Batch batch) {
        return batch.answers().stream()
                .flatMap(answer -> answer instanceof ReportAnswer.Refused(var why) ? Stream.of(why) : Stream.of());
    }

    private static Chip chip(Voice voice, Batch batch) {
        if (!batch.isDone()) {
            return new Chip("wait", Icon.HALF, voice.say("batch.begun"));
        }
        return refused(batch).findAny().isPresent()
                ? new Chip("soon", Icon.SOON, voice.say("batch.some-refused"))
                : new Chip("good", Icon.OK, voice.say("batch.done"));
    }
}
