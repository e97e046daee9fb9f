package cn.jiazhu.web;

import cn.jiazhu.domain.annotation.UsePeriod;
import cn.jiazhu.domain.annotation.UsePeriod.Limit;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.TypeRules;
import cn.jiazhu.web.page.Period;
import cn.jiazhu.web.page.Prose;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Words a use period: its last day, why that day, and each specialty inside it.
record PeriodWords(Voice voice, CertificateType type, Facts facts) {

    /// A day that could be the last.
    private record Candidate(Limit limit, LocalDate day, Map<String, Object> facts) {}

    Period of(UsePeriod period) {
        Language language = voice.language();
        return new Period(
                language.day(period.first()),
                language.day(period.last()),
                language.shortDay(period.first()),
                language.shortDay(period.last()),
                Prose.of(PeriodAnswer.why(period, type, voice)),
                candidates(period)
                        .sorted(Comparator.comparing(Candidate::day).thenComparing(Candidate::limit))
                        .map(one -> limit(one, period))
                        .toList(),
                lapsing(period).isEmpty()
                        ? List.of()
                        : facts.specialties().stream()
                                .map(specialty -> lane(specialty, period))
                                .toList());
    }

    /// Specialties that count for a part of it only.
    List<String> lapsing(UsePeriod period) {
        return facts.specialties().stream()
                .filter(specialty -> specialty.isValidOn(period.first())
                        && specialty.validity().last().isBefore(period.last()))
                .map(Specialty::name)
                .toList();
    }

    private Stream<Candidate> candidates(UsePeriod period) {
        TypeRules rules = type.on(period.first());
        var term =
                new Candidate(Limit.TERM, period.first().plusDays(rules.useDays()), Map.of("useDays", rules.useDays()));
        var age = new Candidate(Limit.AGE, facts.ageLimitDay(rules), Map.of("ageLimit", rules.ageLimit()));
        var asked = period.limitedBy() == Limit.REQUEST
                ? Stream.of(new Candidate(Limit.REQUEST, period.last(), Map.of()))
                : Stream.<Candidate>empty();
        return Stream.of(Stream.of(term, age), longest(period.first()).stream(), asked)
                .flatMap(same -> same);
    }

    private Optional<Candidate> longest(LocalDate first) {
        return facts.specialties().stream()
                .filter(specialty -> specialty.isValidOn(first))
                .max(Comparator.comparing(specialty -> specialty.validity().last()))
                .map(specialty -> new Candidate(
                        Limit.SPECIALTY, specialty.validity().last(), Map.of("specialty", specialty.name())));
    }

    private Period.Limit limit(Candidate candidate, UsePeriod period) {
        return new Period.Limit(
                voice.say("period.limit." + candidate.limit(), candidate.facts()),
                voice.language().day(candidate.day()),
                candidate.limit() == period.limitedBy());
    }

    private Period.Lane lane(Specialty specialty, UsePeriod period) {
        long whole = ChronoUnit.DAYS.between(period.first(), period.last()) + 1;
        LocalDate last = specialty.validity().last();
        if (!specialty.isValidOn(period.first())) {
            String key = "verify.specialty."
                    + SpecialtyValidity.on(specialty, period.first()).written();
            var days = Map.of("first", specialty.validity().first(), "last", last);
            return new Period.Lane(specialty.name(), Prose.of(voice.say(key, days)), 0, whole);
        }
        boolean all = !last.isBefore(period.last());
        String text = all ? voice.say("period.whole") : voice.say("period.to", Map.of("day", last));
        long days = all ? whole : ChronoUnit.DAYS.between(period.first(), last) + 1;
        return new Period.Lane(specialty.name(), Prose.of(text), days, whole);
    }
}
