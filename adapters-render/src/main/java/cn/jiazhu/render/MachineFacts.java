package cn.jiazhu.render;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.StatedFacts;
import cn.jiazhu.domain.annotation.StatedFacts.Fact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the face says, once more for machines, and the digest of it. Characters that an OFD page shows as outlines
/// stand here as text.
final class MachineFacts {

    private final StatedFacts facts;
    private final Digest claimDigest;

    MachineFacts(AnnotatedCopy copy) {
        facts = StatedFacts.of(copy);
        claimDigest = Digest.of(
                Sm3.of(facts.canonical().getBytes(StandardCharsets.UTF_8)).array());
    }

    /// SM3 of the canonical facts: what QR, files and database have in common.
    Digest claimDigest() {
        return claimDigest;
    }

    /// As flat pairs; several specialties joined by semicolons.
    Map<String, String> flat() {
        var pairs = new LinkedHashMap<String, String>();
        single().forEach(fact -> pairs.put(fact.name(), fact.value()));
        facts.specialties().stream()
                .flatMap(List::stream)
                .forEach(fact -> pairs.merge(fact.name(), fact.value(), (all, next) -> all + ";" + next));
        return pairs;
    }

    String json() {
        String specialties = facts.specialties().stream()
                .map(specialty -> "{" + members(specialty) + "}")
                .collect(Collectors.joining(",", "[", "]"));
        return "{" + members(single()) + ",\"specialties\":" + specialties + "}\n";
    }

    private List<Fact> single() {
        var all = new ArrayList<>(facts.single());
        all.add(new Fact("KZ_claimDigest", claimDigest().hex()));
        return all;
    }

    private static String members(List<Fact> facts) {
        return facts.stream()
                .map(fact -> quoted(fact.name()) + ":" + quoted(fact.value()))
                .collect(Collectors.joining(","));
    }

    /// No fact holds control characters.
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
