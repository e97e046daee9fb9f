package cn.jiazhu.platform;

import cn.jiazhu.application.port.Aggregation;
import cn.jiazhu.application.port.CopyEvent;
import cn.jiazhu.application.port.CopyEvent.What;
import cn.jiazhu.domain.annotation.StatedFacts;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// 归集 over HTTP. The platform knows the certificate and its holder by the identifier: of the copy goes only what
/// names it and how long it counts, nothing of the person.
final class HttpAggregation implements Aggregation {

    private static final Set<String> TOLD = Set.of(
            "ZZLXDM",
            "ZZBS",
            "ZZBH",
            "JZJZZSJ",
            "JZJZZZ",
            "JZJZZSY",
            "KZ_useBeginDate",
            "JZJYXQJZSJ",
            "KZ_copySerial",
            "KZ_copyOrdinal");

    private final Handover handover;

    HttpAggregation(Handover handover) {
        this.handover = handover;
    }

    @Override
    public Set<CopyEvent> tell(List<CopyEvent> events) {
        Set<String> taken =
                handover.hand(events.stream().map(HttpAggregation::json).toList());
        Predicate<CopyEvent> isTaken = event -> taken.contains(id(event));
        return events.stream().filter(isTaken).collect(Collectors.toUnmodifiableSet());
    }

    private static String id(CopyEvent event) {
        return event.annotation() + "." + word(event.what());
    }

    private static String word(What what) {
        return switch (what) {
            case What.Issued _ -> "issued";
            case What.Ended _ -> "ended";
        };
    }

    private static ObjectNode json(CopyEvent event) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", id(event))
                .put("number", event.number())
                .put("event", word(event.what()));
        switch (event.what()) {
            case What.Issued(var at) -> json.put("at", at.toString());
            case What.Ended(var causes, var at) -> {
                json.put("at", at.toString());
                var told = json.putArray("causes");
                causes.forEach(cause -> told.add(cause.name()));
            }
        }
        StatedFacts.of(event.copy()).single().stream()
                .filter(fact -> TOLD.contains(fact.name()))
                .forEach(fact -> json.put(fact.name(), fact.value()));
        return json;
    }
}
