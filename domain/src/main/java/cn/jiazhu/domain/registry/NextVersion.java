package cn.jiazhu.domain.registry;

import static java.util.stream.Collectors.partitioningBy;

import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Certificate.Report;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Ordered;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.registry.RegistryChange.Changed;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What a certificate becomes by a report, or by an order of the ministry.
///
/// @param facts as told; the state that stands takes the place of theirs
/// @param at when we learn of it
record NextVersion(Facts facts, Ordered by, Instant trueFrom, Instant at) {

    /// The next version of `known`, with the next version of its identifier; its announcements are answered as far as
    /// these facts answer them, or are of a province in which the registration is no more.
    Changed of(Certificate known, Person holder) {
        var identifier = known.facts()
                .map(old -> facts.identifier().after(old.identifier()))
                .orElse(facts.identifier());
        Facts told = facts.with(by.standing());
        var pending = known.pending().stream()
                .collect(partitioningBy(
                        one -> Answers.answers(known.facts(), told, one) || Succession.isOver(told, one)));
        return new Changed(
                known,
                new Certificate(
                        known.id(),
                        known.type(),
                        holder,
                        known.version() + 1,
                        new Report.Reported(told.withIdentifier(identifier), at, trueFrom, by),
                        pending.getOrDefault(false, List.of()),
                        Stream.concat(known.answered().stream(), pending.getOrDefault(true, List.of()).stream())
                                .toList()));
    }
}
