package cn.jiazhu.web;

import java.util.LinkedHashMap;
import java.util.Map;

/// Why not, or what else to know: a row of the problem table and the facts that fill its sentences.
record Reason(ProblemCode code, String variant, Map<String, Object> facts) {

    Reason {
        facts = Map.copyOf(facts);
    }

    static Reason of(ProblemCode code) {
        return new Reason(code, "", Map.of());
    }

    Reason as(String otherVariant) {
        return new Reason(code, otherVariant, facts);
    }

    Reason with(String name, Object fact) {
        var more = new LinkedHashMap<>(facts);
        more.put(name, fact);
        return new Reason(code, variant, more);
    }
}
