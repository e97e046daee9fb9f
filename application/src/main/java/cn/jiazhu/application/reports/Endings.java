package cn.jiazhu.application.reports;

import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The copies that a round ends: what they print is no longer true.
record Endings(PressPorts ports, Instant at) {

    Stream<Annotation.Ended> of(Round round) {
        return ports.annotations().issuedOf(round.changed()).stream().flatMap(copy -> ended(copy, round).stream());
    }

    private Optional<Annotation.Ended> ended(Annotation.Issued copy, Round round) {
        Certificate next = Objects.requireNonNull(round.next().get(copy.order().certificate()));
        Certificate before = Objects.requireNonNull(round.before().get(next.id()));
        return next.facts().flatMap(facts -> {
            Facts printed = ports.certificates()
                    .facts(next.id(), copy.intent().certificateVersion())
                    .orElseThrow();
            var face = copy.intent().copyOf(next.type(), printed, copy.order().purpose());
            return EndCause.end(copy, face, before.facts().orElse(facts), facts, at);
        });
    }
}
