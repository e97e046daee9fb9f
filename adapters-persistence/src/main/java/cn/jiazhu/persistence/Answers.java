package cn.jiazhu.persistence;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.application.port.ReportAnswer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jooq.JSONB;

/// Answers to reports as JSON: a word, or for a refused one the parts of its refusal in their order. A shape that is
/// not
/// known is an error, never a guess.
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    static JSONB write(List<ReportAnswer> answers) {
        var array = JSON.createArrayNode();
        for (ReportAnswer answer : answers) {
            switch (answer) {
                case ReportAnswer.Added _ -> array.add("added");
                case ReportAnswer.Changed _ -> array.add("changed");
                case ReportAnswer.Unchanged _ -> array.add("unchanged");
                case ReportAnswer.Refused(var why) ->
                    array.addArray()
                            .add(why.line())
                            .add(why.column())
                            .add(why.maskedValue())
                            .add(why.reason().name());
            }
        }
        return JSONB.jsonb(array.toString());
    }

    static List<ReportAnswer> read(JSONB json) {
        try {
            return StreamSupport.stream(JSON.readTree(json.data()).spliterator(), false)
                    .map(node -> node.isArray() ? refused(node) : taken(node.asText()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored answers that are no JSON", e);
        }
    }

    private static ReportAnswer taken(String word) {
        return switch (word) {
            case "added" -> new ReportAnswer.Added();
            case "changed" -> new ReportAnswer.Changed();
            case "unchanged" -> new ReportAnswer.Unchanged();
            default -> throw new IllegalStateException("a stored answer of a kind that is not known");
        };
    }

    private static ReportAnswer refused(JsonNode parts) {
        return new ReportAnswer.Refused(new Item.Refused(
                parts.path(0).longValue(),
                parts.path(1).textValue(),
                parts.path(2).textValue(),
                Reason.valueOf(parts.path(3).textValue())));
    }
}
