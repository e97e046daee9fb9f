package cn.jiazhu.domain.registry;

import static cn.jiazhu.domain.certificate.CertificateType.CONSTRUCTOR_1;
import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Certificate.Report;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.History;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.RegistrationState.Effect;
import cn.jiazhu.domain.certificate.Standing;
import cn.jiazhu.domain.certificate.Stated;
import cn.jiazhu.domain.certificate.Version;
import cn.jiazhu.domain.registry.RegistryChange.Changed;
import cn.jiazhu.domain.registry.RegistryChange.Contradicted;
import cn.jiazhu.domain.registry.RegistryChange.Contradiction;
import cn.jiazhu.domain.registry.RegistryReport.Announced;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One registration between the ministry and its province. Beside the program stands a plain list of when the
/// ministry wanted it to count no more; it shares nothing with the rules.
final class Course {

    /// What happens.
    sealed interface Act {

        /// After the act before.
        Duration gap();

        /// The province tells a state, true since so long ago, with a day so many days ago.
        record Told(Duration gap, Duration back, RegistrationState state, int days, String employer) implements Act {}

        /// The province tells what it has told of the state before.
        record Repeated(Duration gap, Duration back, String employer) implements Act {}

        /// The ministry orders, if it can.
        record Ordered(Duration gap, Duration back, RightChange change) implements Act {}

        /// The province registers anew, announced so many days ago.
        record Again(Duration gap, int days) implements Act {}
    }

    /// The registration is not to count from then on.
    private record Order(Instant from, Instant to, boolean ends) {

        Order until(Instant lifted) {
            return lifted.isBefore(to) ? new Order(from, lifted, ends) : this;
        }

        boolean contains(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    private final List<Version> versions = new ArrayList<>();
    private final List<String> outcomes = new ArrayList<>();
    private final List<LocalDate> announcements = new ArrayList<>();
    private List<Order> orders = List.of();
    private Instant now = Days.startOf(TODAY).plus(Duration.ofHours(10));
    private Certificate known = new Certificate(
            CertificateSamples.reported().id(),
            CONSTRUCTOR_1,
            CertificateSamples.person(FactsSamples.constructor()),
            1,
            new Report.Reported(FactsSamples.constructor(), now),
            List.of(),
            List.of());

    Course() {
        versions.add(new Version(1, facts(), now, now));
    }

    Certificate known() {
        return known;
    }

    List<String> outcomes() {
        return outcomes;
    }

    void play(Act act) {
        now = now.plus(act.gap());
        outcomes.add(
                switch (act) {
                    case Act.Told told ->
                        report(told.back(), new Stated(told.state(), today().minusDays(told.days())), told.employer());
                    case Act.Repeated told ->
                        report(told.back(), known.ordered().orElseThrow().reported(), told.employer());
                    case Act.Ordered ordered -> order(ordered.change(), new Effective.From(now.minus(ordered.back())));
                    case Act.Again again -> again(today().minusDays(again.days()));
                });
    }

    /// Whether it does not count now, if the ministry wants it so.
    boolean standsAsOrdered() {
        return orders.stream()
                .filter(order -> order.contains(now))
                .allMatch(order -> isObeyed(order, facts(), today()));
    }

    /// Whether it did not count in any hour in which the ministry wanted it so.
    boolean wasAsOrdered() {
        var history = new History(versions);
        return Stream.iterate(now, at -> at.minus(Duration.ofHours(1)))
                .limit(24 * 60)
                .allMatch(at -> orders.stream()
                        .filter(order -> order.contains(at))
                        .allMatch(order -> isObeyed(order, history.trueAt(at), Days.of(at))));
    }

    private static boolean isObeyed(Order order, Facts facts, LocalDate day) {
        return switch (Standing.of(CONSTRUCTOR_1, facts, day)) {
            case Standing.Ended _ -> true;
            case Standing.Paused _ -> !order.ends();
            case Standing.Valid _,
                    Standing.NotReported _,
                    Standing.NotYetValid _,
                    Standing.Expired _,
                    Standing.OverAge _ -> false;
        };
    }

    private String report(Duration back, Stated stated, String employer) {
        var told = FactsSamples.withEmployer(FactsSamples.constructor(), employer)
                .withState(stated.state(), stated.from());
        return report(new Registered(CONSTRUCTOR_1, told, new Effective.From(now.minus(back))));
    }

    private String report(RegistryReport report) {
        var before = known;
        return switch (RegistryPolicy.apply(List.of(known), report, known.id(), now)) {
            case Changed changed -> {
                take(changed);
                boolean ordered = before.ordered().orElseThrow().order().isPresent();
                boolean same = before.facts().orElseThrow().stated().equals(facts().stated());
                yield !ordered ? "taken" : same ? "kept" : "worse";
            }
            case Contradicted(var why) when why == Contradiction.ORDERED_BY_MINISTRY -> "refused";
            case RegistryChange.Unchanged _ -> "unchanged";
            case Contradicted _, RegistryChange.Added _ -> throw new AssertionError("of one registration in one place");
        };
    }

    private String order(RightChange change, Effective effective) {
        Instant from = effective.trueFrom(now);
        boolean ministry = known.ordered().orElseThrow().order().isPresent();
        if (change.hindrance(known.ordered().orElseThrow(), from).isPresent()) {
            return "hindered";
        }
        take(RegistryPolicy.order(known, change, effective, now).orElseThrow());
        if (change.next().effect() != Effect.NONE) {
            var order = new Order(from, Instant.MAX, change.next().effect() == Effect.ENDS);
            orders = Stream.concat(orders.stream().map(earlier -> earlier.until(from)), Stream.of(order))
                    .toList();
            return "ordered";
        }
        orders = orders.stream().map(order -> order.until(from)).toList();
        return ministry ? "lifted" : "lifted for the province";
    }

    /// If it comes after the day of the order, another registration begins, but no earlier than it was announced.
    private String again(LocalDate announced) {
        report(new Announced(CONSTRUCTOR_1, known.holder(), new Announcement(Application.AGAIN, announced, "北京")));
        var anew = FactsSamples.withIssuedOn(FactsSamples.constructor(), today())
                .withState(RegistrationState.VALID, today());
        announcements.add(announced);
        boolean isLater = announcements.stream()
                .filter(day -> !day.isAfter(today()))
                .anyMatch(day -> orders.stream()
                        .filter(Order::ends)
                        .allMatch(order -> Days.of(order.from()).isBefore(day)));
        String outcome = report(new Registered(CONSTRUCTOR_1, anew));
        if (known.standingOn(today()) instanceof Standing.Valid && isLater) {
            orders = orders.stream().map(order -> order.until(now)).toList();
            return orders.isEmpty() ? outcome : "anew";
        }
        return outcome;
    }

    private void take(Changed changed) {
        known = changed.next();
        if (known.report() instanceof Report.Reported(var facts, var at, var trueFrom, var by)
                && known.version() > versions.getLast().number()) {
            versions.add(new Version(known.version(), facts, trueFrom, at, by));
        }
    }

    private Facts facts() {
        return known.facts().orElseThrow();
    }

    private LocalDate today() {
        return Days.of(now);
    }
}
