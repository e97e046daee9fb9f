package cn.jiazhu.web;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.Blocker;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.Finding.Warning;
import cn.jiazhu.domain.annotation.Mover;
import cn.jiazhu.domain.annotation.RuleName;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.TypeRules;
import cn.jiazhu.web.Voice.Told;
import cn.jiazhu.web.page.Check;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Icon;
import cn.jiazhu.web.page.Prose;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words the 加注体检: what stands in the way, by whose move it is, what should be known, what is in order.
record CheckWords(Voice voice) {

    List<Check.Group> blocked(List<Finding> findings) {
        return Finding.blockers(findings).stream()
                .collect(Collectors.groupingBy(
                        Blocker::mover, () -> new EnumMap<Mover, List<Blocker>>(Mover.class), Collectors.toList()))
                .entrySet()
                .stream()
                .map(move -> group(move.getKey(), move.getValue()))
                .toList();
    }

    /// Warnings, and what the platform did not answer.
    List<Check> told(List<Finding> findings, TypeRules rules) {
        return findings.stream()
                .flatMap(finding -> switch (finding.outcome()) {
                    case Finding.Warned(var warning) -> {
                        Told told = voice.tell(Reasons.of(warning, rules));
                        yield Stream.of(line("soon", Icon.SOON, told, ways(warning, told)));
                    }
                    case Finding.Doubtful _ -> {
                        Told told =
                                voice.tell(Reason.of(ProblemCode.PLATFORM_BUSY).as("PRE_CHECK"));
                        yield Stream.of(line("wait", Icon.WAIT, told, List.of()));
                    }
                    case Finding.Passed _, Finding.Blocked _ -> Stream.<Check>empty();
                })
                .toList();
    }

    List<Check> passed(List<Finding> findings, Certificate certificate, LocalDate today) {
        return findings.stream()
                .filter(finding -> finding.outcome() instanceof Finding.Passed)
                .flatMap(finding -> passed(finding.rule(), certificate, today).stream())
                .toList();
    }

    private Check.Group group(Mover mover, List<Blocker> blockers) {
        boolean data = mover == Mover.PROVINCE && blockers.stream().allMatch(Blocker::waitable);
        String key = "group." + (data ? "DATA" : mover.name());
        return new Check.Group(
                voice.say(key, Map.of("count", blockers.size())),
                blockers.stream().map(this::line).toList());
    }

    private Check line(Blocker blocker) {
        boolean waits = blocker.waitable() && blocker.mover() != Mover.HOLDER;
        Told told = voice.tell(Reasons.of(blocker));
        return line(waits ? "wait" : "stop", waits ? Icon.WAIT : Icon.STOP, told, ways(blocker, told));
    }

    private Check line(String tone, Icon icon, Told told, List<Link> ways) {
        return new Check(tone, icon, told.title(), Prose.of(voice.sentences(told)), ways);
    }

    /// Only where the holder can do something; the button says what.
    private List<Link> ways(Blocker blocker, Told told) {
        return switch (blocker.cure()) {
            case APPLY_FOR_RENEWAL, SUPPLY_IMAGE, BIND_MOBILE -> ways(told, "go." + told.code());
            case REGISTER_AGAIN -> ways(told, "go.REGISTER_AGAIN");
            case ASK_PROVINCE,
                    AWAIT_DATA,
                    AWAIT_FIRST_DAY,
                    AWAIT_FONT,
                    SHORTEN_TEXT,
                    TRY_TOMORROW,
                    CHOOSE_LATER_END,
                    NONE -> List.of();
        };
    }

    private List<Link> ways(Told told, String key) {
        return told.link() == null ? List.of() : List.of(new Link(told.link(), voice.say(key)));
    }

    private List<Link> ways(Warning warning, Told told) {
        return switch (warning) {
            case Warning.ShortSpecialties _ -> ways(told, "go." + told.code());
            case Warning.RenewalUnderWay _ -> List.of();
        };
    }

    /// Rules that only say no are not told when they say yes; nor is a yes that an announced registration will make
    /// true.
    private Optional<Check> passed(RuleName rule, Certificate certificate, LocalDate today) {
        return switch (rule) {
            case REPORTED ->
                certificate.report() instanceof Certificate.Report.Reported(var _, var at, var _, var _)
                        ? Optional.of(good(rule, voice.say("passed.REPORTED.saw", Map.of("day", Days.of(at)))))
                        : Optional.empty();
            case STATE ->
                certificate
                        .facts()
                        .filter(facts -> facts.state() == RegistrationState.VALID)
                        .map(_ -> good(rule, ""));
            case VALIDITY ->
                certificate.facts().flatMap(facts -> longest(facts, today)).map(this::valid);
            case PHOTO, SIGNATURE, MOBILE -> Optional.of(good(rule, ""));
            case AGE, PRINTABLE, REQUESTED_END, PER_DAY, SHORT_SPECIALTY, USE_PERIOD -> Optional.empty();
        };
    }

    private Check valid(Specialty longest) {
        var facts =
                Map.of("specialty", longest.name(), "day", longest.validity().last());
        return good(RuleName.VALIDITY, voice.say("passed.VALIDITY.saw", facts));
    }

    private static Optional<Specialty> longest(Facts facts, LocalDate today) {
        return facts.specialties().stream()
                .filter(specialty -> specialty.isValidOn(today))
                .max(Comparator.comparing(specialty -> specialty.validity().last()));
    }

    private Check good(RuleName rule, String saw) {
        return new Check("good", Icon.OK, voice.say("passed." + rule), Prose.of(saw), List.of());
    }
}
