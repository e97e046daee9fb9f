package cn.jiazhu.application.reports;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.ReportAnswer;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.registry.Heard;
import cn.jiazhu.domain.registry.RegistryChange.Added;
import cn.jiazhu.domain.registry.RegistryChange.Changed;
import cn.jiazhu.domain.registry.RegistryChange.Contradicted;
import cn.jiazhu.domain.registry.RegistryChange.Unchanged;
import cn.jiazhu.domain.registry.RegistryPolicy;
import cn.jiazhu.domain.registry.Sequence.InTurn;
import cn.jiazhu.domain.registry.Sequence.Numbered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Reports being decided one after another. What they change is handed on in rounds: within one a certificate gets one
/// version, so that none is skipped.
final class Batch {

    private record Counted(CertificateId certificate, String source) {}

    private final PressPorts ports;
    private final Instant at;
    private final Known known;
    private final Consumer<Round> rounds;
    private final Map<Counted, Heard> heard = new LinkedHashMap<>();
    private final List<ReportAnswer> answers = new ArrayList<>();
    private final Map<CertificateId, Certificate> next = new LinkedHashMap<>();
    private final Map<CertificateId, Certificate> before = new LinkedHashMap<>();

    /// Of reports that concern these and no other certificates, learnt at `at`.
    Batch(PressPorts ports, Instant at, List<Certificate> concerned, Consumer<Round> rounds) {
        this.ports = ports;
        this.at = at;
        this.known = new Known(concerned);
        this.rounds = rounds;
    }

    /// Another that they concern, if they concern none with its holder.
    void knowUnlessKnown(Certificate certificate) {
        known.putIfAbsent(certificate);
    }

    void decide(List<Item.Read> items) {
        if (items.stream().anyMatch(item -> item.sequence() instanceof Numbered)) {
            ports.certificates().heard(known.ids()).forEach(this::hear);
        }
        items.forEach(this::decide);
        endRound();
    }

    Decided decided(List<Annotation.Ended> ended) {
        return new Decided(answers, ended);
    }

    /// The highest number of each source, now that all is decided.
    List<Heard> heard() {
        return List.copyOf(heard.values());
    }

    private void decide(Item.Read item) {
        var change = RegistryPolicy.apply(
                known.candidates(item.report()),
                item.report(),
                item.sequence(),
                heard(),
                new CertificateId(ports.randomness().uuid()),
                at);
        switch (change) {
            case Unchanged(var certificate) -> {
                answers.add(new ReportAnswer.Unchanged());
                hear(item, certificate);
            }
            case Added(var added) -> {
                answers.add(new ReportAnswer.Added());
                take(item, added);
            }
            case Changed(var old, var changed) -> {
                answers.add(new ReportAnswer.Changed());
                change(item, old, changed);
            }
            case Contradicted(var why) -> answers.add(new ReportAnswer.Refused(Refusals.of(item, why)));
        }
    }

    private void change(Item.Read item, Certificate old, Certificate changed) {
        boolean nextVersion = Optional.ofNullable(next.get(old.id()))
                .filter(earlier -> earlier.version() < changed.version())
                .isPresent();
        if (nextVersion) {
            endRound();
        }
        if (!next.containsKey(old.id())) {
            before.put(old.id(), old);
        }
        take(item, changed);
    }

    private void take(Item.Read item, Certificate certificate) {
        known.put(certificate);
        next.put(certificate.id(), certificate);
        hear(item, certificate);
    }

    private void hear(Item.Read item, Certificate certificate) {
        switch (item.sequence()) {
            case Numbered(var source, var number) -> hear(new Heard(certificate.id(), source, number));
            case InTurn _ -> {}
        }
    }

    private void hear(Heard one) {
        heard.merge(
                new Counted(one.certificate(), one.source()),
                one,
                (old, later) -> later.number() > old.number() ? later : old);
    }

    private void endRound() {
        if (!next.isEmpty()) {
            rounds.accept(new Round(next, before));
            next.clear();
            before.clear();
        }
    }
}
