package cn.jiazhu.domain.registry;

import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.registry.RegistryChange.Added;
import cn.jiazhu.domain.registry.RegistryChange.Changed;
import cn.jiazhu.domain.registry.RegistryChange.Contradicted;
import cn.jiazhu.domain.registry.RegistryChange.Unchanged;
import cn.jiazhu.domain.registry.RegistryReport.Announced;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The certificates that reports have made, one after another: what an import does, without its store.
///
/// @param changes what each report did
public record Registry(List<Certificate> certificates, List<RegistryChange> changes, List<Heard> heard) {

    public static final Registry EMPTY = new Registry(List.of(), List.of(), List.of());

    private static final Instant AT = Instant.parse("2026-03-09T01:00:00Z");

    public Registry {
        certificates = List.copyOf(certificates);
        changes = List.copyOf(changes);
        heard = List.copyOf(heard);
    }

    public static Registry of(List<RegistryReport> reports) {
        return EMPTY.with(reports);
    }

    public Registry with(List<RegistryReport> reports) {
        Registry registry = this;
        for (RegistryReport report : reports) {
            registry = registry.with(report);
        }
        return registry;
    }

    public Registry with(RegistryReport report) {
        return with(report, new Sequence.InTurn());
    }

    public Registry with(RegistryReport report, Sequence sequence) {
        var fresh = new CertificateId(new UUID(0x7000L, certificates.size() + 1L));
        var change = RegistryPolicy.apply(
                candidates(report), report, sequence, heard, fresh, AT.plusSeconds(changes.size()));
        var next = new ArrayList<>(certificates);
        switch (change) {
            case Added(var added) -> next.add(added);
            case Changed(var known, var changed) -> next.set(next.indexOf(known), changed);
            case Unchanged _, Contradicted _ -> {}
        }
        return new Registry(
                next, Stream.concat(changes.stream(), Stream.of(change)).toList(), heardWith(change, sequence));
    }

    private List<Heard> heardWith(RegistryChange change, Sequence sequence) {
        Stream<Certificate> applied = switch (change) {
            case Added(var added) -> Stream.of(added);
            case Changed(var _, var changed) -> Stream.of(changed);
            case Unchanged(var known) -> Stream.of(known);
            case Contradicted _ -> Stream.empty();
        };
        Stream<Heard> news = switch (sequence) {
            case Sequence.Numbered(var source, var number) ->
                applied.map(certificate -> new Heard(certificate.id(), source, number));
            case Sequence.InTurn _ -> Stream.empty();
        };
        return Stream.concat(heard.stream(), news).toList();
    }

    public RegistryChange lastChange() {
        return changes.getLast();
    }

    /// Those of the report's type that have its holder or its number.
    private List<Certificate> candidates(RegistryReport report) {
        return certificates.stream()
                .filter(known -> known.type().equals(report.type()))
                .filter(known -> known.holder().isSameAs(report.holder()) || hasNumberOf(known, report))
                .toList();
    }

    private static boolean hasNumberOf(Certificate known, RegistryReport report) {
        return switch (report) {
            case Registered(var _, var facts, var _) ->
                known.facts()
                        .filter(old -> old.number().isSameRegistration(facts.number()))
                        .isPresent();
            case Announced _ -> false;
        };
    }
}
