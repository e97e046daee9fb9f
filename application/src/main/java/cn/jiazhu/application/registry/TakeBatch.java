package cn.jiazhu.application.registry;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.BatchReader;
import cn.jiazhu.application.port.BatchReader.Opened;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.ReportAnswer;
import cn.jiazhu.application.port.ReportBatches;
import cn.jiazhu.application.port.ReportBatches.Batch;
import cn.jiazhu.application.port.ReportBatches.Name;
import cn.jiazhu.application.port.Reporters;
import cn.jiazhu.application.port.Reporters.Reporter;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.application.reports.ApplyReports;
import cn.jiazhu.application.reports.Decided;
import cn.jiazhu.application.reports.Pictured;
import cn.jiazhu.domain.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Takes in a batch of reports that a provincial system has signed and sent (上报). It is taken in by parts, each with
/// its answers in one transaction: whoever was cut off sends the same again, and each report is applied once.
public final class TakeBatch {

    /// The answer.
    public sealed interface Taken {

        /// To every report, in order; the same again to the same batch.
        ///
        /// @param at when it was begun
        record Answered(UUID number, Instant at, List<ReportAnswer> answers) implements Taken {}

        record NotSigned() implements Taken {}

        record TooMany() implements Taken {}

        /// It is new and was not sent just now.
        record OtherTime() implements Taken {}

        /// Another batch of this reporter has its number.
        record NumberUsed() implements Taken {}
    }

    /// Reports in one transaction: whoever presses waits for their locks, and hardly notices.
    static final int AT_ONCE = 50;

    /// How far the clocks of two systems may be apart.
    static final Duration SKEW = Duration.ofMinutes(5);

    private final BatchReader reader;
    private final Reporters reporters;
    private final ReportBatches batches;
    private final ApplyReports reports;
    private final PressPorts ports;
    private final Clocks clocks;

    public TakeBatch(
            BatchReader reader,
            Reporters reporters,
            ReportBatches batches,
            ApplyReports reports,
            PressPorts ports,
            Clocks clocks) {
        this.reader = reader;
        this.reporters = reporters;
        this.batches = batches;
        this.reports = reports;
        this.ports = ports;
        this.clocks = clocks;
    }

    public Taken take(Bytes sent) {
        return switch (reader.open(sent, name -> reporters.find(name).map(Reporter::key))) {
            case Opened.NotSigned _ -> new Taken.NotSigned();
            case Opened.TooMany _ -> new Taken.TooMany();
            case Opened.Sent batch ->
                reporters
                        .find(batch.reporter())
                        .map(reporter -> take(batch, new Jurisdiction(reporter.province())))
                        .orElseGet(Taken.NotSigned::new);
        };
    }

    private Taken take(Opened.Sent sent, Jurisdiction jurisdiction) {
        var name = new Name(sent.reporter(), sent.number());
        if (batches.find(name).isEmpty()) {
            if (Duration.between(sent.at(), clocks.now()).abs().compareTo(SKEW) > 0) {
                return new Taken.OtherTime();
            }
            begin(name, sent.content(), (int) sent.reports().rows());
        }
        Batch batch = batches.find(name).orElseThrow();
        if (!batch.content().equals(sent.content())) {
            return new Taken.NumberUsed();
        }
        if (!batch.isDone()) {
            batch = carryOn(batch, sent, jurisdiction);
        }
        return new Taken.Answered(sent.number(), batch.at(), batch.answers());
    }

    private void begin(Name name, Digest content, int size) {
        var at = clocks.calendarNow();
        ports.transactions().call(() -> {
            boolean begun = batches.begin(new Batch(name, content, size, at, List.of()));
            if (begun) {
                ports.audit()
                        .append(new AuditTrail.Event(
                                at, "reporter:" + name.reporter(), Act.BATCH_TAKEN_IN, name.number()));
            }
            return begun;
        });
    }

    private Batch carryOn(Batch begun, Opened.Sent sent, Jurisdiction jurisdiction) {
        var items = new ArrayList<Item>();
        sent.reports().read(item -> items.add(jurisdiction.judge(item)));
        Batch batch = begun;
        while (!batch.isDone()) {
            batch = step(batch, sent, items);
        }
        return batch;
    }

    /// The next reports, unless another, sent the same at the same time, has done them meanwhile.
    private Batch step(Batch seen, Opened.Sent sent, List<Item> items) {
        int from = seen.answers().size();
        List<Item> next = items.subList(from, Math.min(items.size(), from + AT_ONCE));
        var read = next.stream()
                .filter(Item.Read.class::isInstance)
                .map(Item.Read.class::cast)
                .toList();
        var pictured = Pictured.of(sent.reports(), read);
        return ports.transactions().call(() -> {
            if (batches.lock(seen.name()).orElseThrow().answers().size() == from) {
                batches.answer(seen.name(), answers(next, reports.apply(pictured)));
            }
            return batches.find(seen.name()).orElseThrow();
        });
    }

    private static List<ReportAnswer> answers(List<Item> items, Decided decided) {
        var applied = decided.answers().iterator();
        return items.stream()
                .map(item -> switch (item) {
                    case Item.Read _ -> applied.next();
                    case Item.Refused refused -> new ReportAnswer.Refused(refused);
                })
                .toList();
    }
}
