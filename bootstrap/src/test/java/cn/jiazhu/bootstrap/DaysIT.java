package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.JudgedBy;
import cn.jiazhu.application.holder.AnnotateCertificate.Pressed;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.bootstrap.CrowdHolder.Answer;
import cn.jiazhu.bootstrap.FaultBench.Holder;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.AnnotationDecision.Reason;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.verification.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// The right day, in the row, in both files and in the verdict: at midnight, on a leap day, when a clock was set back,
/// in
/// a JVM of another zone.
@TestInstance(Lifecycle.PER_CLASS)
class DaysIT {

    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);
    private static final LocalDate BORN = LocalDate.of(1990, 5, 17);

    private final DayClock clock = new DayClock();
    private final FaultBench bench;
    private int holders;

    DaysIT() throws IOException {
        clock.set("2026-12-31T12:00:00");
        bench = new FaultBench(clock);
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    @JudgedBy("pdftotext")
    void two_presses_ten_milliseconds_around_midnight_are_of_two_days() throws Exception {
        Holder holder = holder(BORN, NEW_YEARS_EVE);
        clock.set("2026-12-31T23:59:59.995");
        Session session = bench.session(holder, MobileBinding.BOUND);
        var before = issued(session, holder, "before");
        clock.set("2027-01-01T00:00:00.005");
        var after = issued(session, holder, "after");

        check(before, NEW_YEARS_EVE, LocalDate.of(2027, 6, 29));
        check(after, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 30));
        assertThat(verdict(before)).isInstanceOf(Verdict.Counts.class);
        Invariants.check(bench.data(), Map.of());
    }

    @Test
    @JudgedBy("pdftotext")
    void a_press_that_midnight_overtakes_is_of_the_day_of_its_decision() throws Exception {
        Holder holder = holder(BORN, NEW_YEARS_EVE);
        clock.set("2026-12-31T23:59:59.995");
        Session session = bench.session(holder, MobileBinding.BOUND);
        var gate = new InterleavingGate(FaultPoint.MADE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Pressed> held = threads.submit(
                    () -> bench.press(Faults.around(bench.ports(), gate), session, holder, "overtaken", Purpose.NONE));
            gate.awaitReached();
            clock.set("2027-01-01T00:00:00.005");
            assertThat(bench.press(bench.ports(), session, holder, "beside", Purpose.NONE))
                    .isInstanceOfSatisfying(
                            Pressed.Led.class, led -> assertThat(led.reason()).isEqualTo(Reason.UNDER_WAY));
            gate.release();
            assertThat(held.get()).isInstanceOfSatisfying(Pressed.Accepted.class, accepted -> {
                if (accepted.annotation() instanceof Annotation.Issued overtaken) {
                    check(overtaken, NEW_YEARS_EVE, LocalDate.of(2027, 6, 29));
                }
            });
        }
        check(issued(session, holder, "after"), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 30));
        Invariants.check(bench.data(), Map.of());
    }

    @Test
    @JudgedBy("pdftotext")
    void a_leap_day_is_a_day() throws Exception {
        LocalDate leapDay = LocalDate.of(2028, 2, 29);
        Holder holder = holder(BORN, leapDay);
        clock.set("2028-02-29T08:00:00");
        check(issued(bench.session(holder, MobileBinding.BOUND), holder, "leap"), leapDay, LocalDate.of(2028, 8, 27));

        Holder bornOnOne = holder(LocalDate.of(1964, 2, 29), leapDay);
        clock.set("2028-12-01T08:00:00");
        check(
                issued(bench.session(bornOnOne, MobileBinding.BOUND), bornOnOne, "born"),
                LocalDate.of(2028, 12, 1),
                LocalDate.of(2029, 2, 28));
        Invariants.check(bench.data(), Map.of());
    }

    @Test
    @JudgedBy("pdftotext")
    void a_clock_set_back_makes_no_second_copy_of_a_day() throws Exception {
        Holder holder = holder(BORN, NEW_YEARS_EVE);
        clock.set("2027-03-10T10:00:00");
        var copy = issued(bench.session(holder, MobileBinding.BOUND), holder, "first");
        clock.set("2027-03-10T09:00:00");
        assertThat(press(holder, "an-hour-back"))
                .isInstanceOfSatisfying(
                        Pressed.Led.class,
                        led -> assertThat(led.annotation().order().id())
                                .isEqualTo(copy.order().id()));
        assertThat(press(holder, "first")).isInstanceOf(Pressed.Repeated.class);

        clock.set("2027-03-09T10:00:00");
        assertThat(verdict(copy)).isInstanceOf(Verdict.NotBegun.class);
        check(
                issued(bench.session(holder, MobileBinding.BOUND), holder, "a-day-back"),
                LocalDate.of(2027, 3, 9),
                LocalDate.of(2027, 9, 5));
        clock.set("2027-03-10T11:00:00");
        assertThat(press(holder, "right-again"))
                .isInstanceOfSatisfying(
                        Pressed.Led.class,
                        led -> assertThat(led.annotation().order().id())
                                .isEqualTo(copy.order().id()));
        Invariants.check(bench.data(), Map.of());
    }

    @Test
    @JudgedBy("pdftotext")
    void a_program_in_new_york_lives_in_shanghai() throws Exception {
        Path folder = Files.createTempDirectory("days");
        try (var program = new KillableProcess(folder, List.of("-Duser.timezone=America/New_York"), List.of()).start();
                var holder = CrowdHolder.signIn(program.address(), program.sandbox(), "linzhixia")) {
            LocalDate tomorrow = Days.of(Instant.now()).plusDays(1);
            turnCalendar(program.data(), tomorrow);
            holder.prove();
            String certificate = holder.certificate();
            Answer pressed = holder.press(certificate, "0", "0");
            for (int i = 1; i < 20 && !first(pressed).equals(tomorrow.toString()); i++) {
                Thread.sleep(Duration.ofMillis(500));
                pressed = holder.press(certificate, "" + i, "" + i);
            }
            LocalDate last = tomorrow.plusDays(180);
            assertThat(first(pressed)).isEqualTo(tomorrow.toString());
            assertThat(row(program.data(), pressed.id())).isEqualTo(tomorrow + " " + last);
            assertThat(text(holder.get("annotations/" + pressed.id() + "/pdf")
                            .bytes()
                            .array()))
                    .contains(printed(tomorrow), printed(last));
            String code = pressed.json().path("numbers").path("code").asText();
            var verdict = holder.get("verifications/" + code).json();
            assertThat(verdict.path("verdict").asText()).isEqualTo("counts");
            assertThat(verdict.path("period").path("first").asText()).isEqualTo(tomorrow.toString());
            assertThat(verdict.path("period").path("last").asText()).isEqualTo(last.toString());
            Invariants.check(program.data(), Map.of());
        }
    }

    /// To half past midnight of the day in Shanghai, when New York has the day before.
    private static void turnCalendar(Path data, LocalDate day) throws SQLException {
        Instant wanted = day.atTime(LocalTime.of(0, 30)).atZone(Days.ZONE).toInstant();
        long seconds = Duration.between(Instant.now(), wanted).toSeconds();
        try (var database = Invariants.connect(data);
                var statement = database.createStatement()) {
            statement.execute("update installation set calendar_offset_seconds = " + seconds);
        }
    }

    private static String first(Answer pressed) {
        return pressed.json().path("copy").path("period").path("first").asText();
    }

    private Holder holder(LocalDate born, LocalDate reported) throws SQLException {
        return bench.register(List.of(FaultPeople.of(++holders, born, reported)), new FaultRegistry(1))
                .getFirst();
    }

    private Pressed press(Holder holder, String key) {
        return bench.press(bench.ports(), bench.session(holder, MobileBinding.BOUND), holder, key, Purpose.NONE);
    }

    private Annotation.Issued issued(Session session, Holder holder, String key) {
        return bench.issued(bench.clocks(), session, holder, key, Purpose.NONE);
    }

    /// In the row, and in the PDF; the OFD is compared with the row by [Invariants].
    private void check(Annotation.Issued copy, LocalDate first, LocalDate last) {
        try {
            assertThat(row(bench.data(), copy.order().id().toString())).isEqualTo(first + " " + last);
            var pdf = bench.ports()
                    .documents()
                    .find(copy.order().id(), Format.PDF)
                    .orElseThrow();
            assertThat(text(pdf.bytes().array())).contains(printed(first), printed(last));
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private Verdict verdict(Annotation.Issued copy) {
        return bench.verifying()
                .verify(copy.intent().numbers().code())
                .orElseThrow()
                .verdict();
    }

    private static String row(Path data, String annotation) throws SQLException {
        try (var database = Invariants.connect(data)) {
            return new Invariants(database)
                    .rows("select first_day || ' ' || last_day from annotation where id = '" + annotation + "'")
                    .getFirst();
        }
    }

    private static String printed(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /// As `pdftotext` reads it, without white space.
    private static String text(byte[] pdf) throws IOException {
        Path file = Files.createTempFile("copy", ".pdf");
        Files.write(file, pdf);
        var process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-").start();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s", "");
        }
    }
}
