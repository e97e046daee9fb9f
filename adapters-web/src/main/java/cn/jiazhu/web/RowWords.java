package cn.jiazhu.web;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.web.page.RefusedLine;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Refused rows of a file, or refused reports of a batch, in words: in every language of `voices`, one after the other.
///
/// @param kind `row` or `report`: a row has words of its own where it differs
record RowWords(List<Voice> voices, String kind) implements Web.RefusedRows {

    static RowWords ofFile(Voice voice) {
        return new RowWords(List.of(voice), "row");
    }

    static RowWords ofBatch(Voice voice) {
        return new RowWords(List.of(voice), "report");
    }

    RefusedLine line(Item.Refused row) {
        return new RefusedLine(row.line(), row.column(), row.maskedValue(), cause(row.reason()), cure(row.reason()));
    }

    @Override
    public String heading() {
        var heads = Stream.of("line", "field", "value", "cause", "cure")
                .map(head -> each(voice -> voice.say("refused." + head)))
                .toList();
        return Csv.BYTE_ORDER_MARK + Csv.line(heads);
    }

    @Override
    public String csv(Item.Refused row) {
        var shown = line(row);
        return Csv.line(List.of("" + shown.line(), shown.field(), shown.value(), shown.cause(), shown.cure()));
    }

    @Override
    public String cause(Reason reason) {
        return said("cause", reason);
    }

    @Override
    public String cure(Reason reason) {
        return said("cure", reason);
    }

    private String said(String part, Reason reason) {
        String own = "%s.%s.%s".formatted(kind, part, reason);
        return each(voice -> voice.say(voice.wording().has(own) ? own : "report.%s.%s".formatted(part, reason)));
    }

    private String each(Function<Voice, String> said) {
        return voices.stream().map(said).collect(Collectors.joining(" "));
    }
}
