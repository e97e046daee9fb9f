package cn.jiazhu.application.reports;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.ReportAnswer;
import cn.jiazhu.domain.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;

/// What a batch of reports did, or would do.
///
/// @param answers to its reports, in their order
/// @param ended copies whose print it made untrue
public record Decided(List<ReportAnswer> answers, List<Annotation.Ended> ended) {

    public Decided {
        answers = List.copyOf(answers);
        ended = List.copyOf(ended);
    }

    /// Of those that were not refused.
    public Tally tally() {
        return answers.stream()
                .map(answer -> switch (answer) {
                    case ReportAnswer.Added _ -> new Tally(1, 1, 0, 0, 0);
                    case ReportAnswer.Changed _ -> new Tally(1, 0, 1, 0, 0);
                    case ReportAnswer.Unchanged _ -> new Tally(1, 0, 0, 1, 0);
                    case ReportAnswer.Refused _ -> Tally.NONE;
                })
                .reduce(Tally.NONE, Tally::plus);
    }

    public List<Item.Refused> refused() {
        return answers.stream()
                .flatMap(answer -> answer instanceof ReportAnswer.Refused(var why) ? Stream.of(why) : Stream.of())
                .toList();
    }
}
