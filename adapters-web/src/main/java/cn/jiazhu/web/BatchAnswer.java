package cn.jiazhu.web;

import cn.jiazhu.application.port.RegistrySource.Item.Refused;
import cn.jiazhu.application.port.ReportAnswer;
import cn.jiazhu.application.registry.TakeBatch.Taken;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The answer to every report of a batch, in their order.
///
/// @param begunAt when it was begun: a batch that is sent again is told the same
record BatchAnswer(String batch, String begunAt, Counts counts, List<Told> items) {

    record Counts(long added, long changed, long unchanged, long refused) {}

    /// What became of a report.
    ///
    /// @param item its place, from 1 on
    /// @param field of a refused one; masked in `value` where it is personal
    record Told(
            int item,
            String outcome,
            @Nullable String field,
            @Nullable String value,
            @Nullable String code,
            @Nullable String cause,
            @Nullable String cure) {

        static Told of(int item, ReportAnswer answer, Voice voice) {
            return switch (answer) {
                case ReportAnswer.Added _ -> taken(item, "added");
                case ReportAnswer.Changed _ -> taken(item, "changed");
                case ReportAnswer.Unchanged _ -> taken(item, "unchanged");
                case ReportAnswer.Refused(var why) -> refused(item, why, voice);
            };
        }

        private static Told taken(int item, String outcome) {
            return new Told(item, outcome, null, null, null, null, null);
        }

        private static Told refused(int item, Refused why, Voice voice) {
            String code = why.reason().name();
            return new Told(
                    item,
                    "refused",
                    why.column(),
                    why.maskedValue(),
                    code,
                    voice.say("report.cause." + code),
                    voice.say("report.cure." + code));
        }
    }

    static BatchAnswer of(Taken.Answered answered, Voice voice) {
        List<Told> items = IntStream.range(0, answered.answers().size())
                .mapToObj(i -> Told.of(i + 1, answered.answers().get(i), voice))
                .toList();
        return new BatchAnswer(
                answered.number().toString(),
                Written.moment(answered.at()),
                new Counts(
                        count(items, "added"),
                        count(items, "changed"),
                        count(items, "unchanged"),
                        count(items, "refused")),
                items);
    }

    private static long count(List<Told> items, String outcome) {
        return items.stream().filter(item -> item.outcome().equals(outcome)).count();
    }
}
