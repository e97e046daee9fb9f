package cn.jiazhu.application.reports;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Copies;
import cn.jiazhu.application.port.FormerCopies;
import cn.jiazhu.application.port.FormerCopies.OnRecord;
import cn.jiazhu.application.port.FormerCopySource.Item;
import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.certificate.Version;
import cn.jiazhu.domain.verification.FormerCopy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Decides on rows of the earlier system's copies, a batch in one transaction. Of two rows that contradict each other
/// the first one stands.
public final class FormerRows {

    /// What is wanted.
    public enum Mode {
        /// Only to tell what would be added and refused.
        PLAN,
        TAKE
    }

    /// What became of a batch.
    public record Decided(long added, long unchanged, List<RegistrySource.Item.Refused> refused) {

        public Decided {
            refused = List.copyOf(refused);
        }
    }

    private static final String ACTOR = "command";

    private final PressPorts ports;
    private final FormerCopies formerCopies;
    private final Copies copies;
    private final Clocks clocks;
    private final Mode mode;
    private final PlannedMarks planned = new PlannedMarks();

    public FormerRows(PressPorts ports, FormerCopies formerCopies, Copies copies, Clocks clocks, Mode mode) {
        this.ports = ports;
        this.formerCopies = formerCopies;
        this.copies = copies;
        this.clocks = clocks;
        this.mode = mode;
    }

    public Decided take(List<Item.Read> rows) {
        return ports.transactions().call(() -> new Batch(rows).decide());
    }

    /// Rows being decided one after another.
    private final class Batch {

        private final List<Item.Read> rows;
        private final Map<String, Certificate> certificates;
        private final List<FormerCopy> known;
        private final List<OnRecord> added = new ArrayList<>();
        private final List<RegistrySource.Item.Refused> refused = new ArrayList<>();

        Batch(List<Item.Read> rows) {
            this.rows = rows;
            List<FormerCopy> told = rows.stream().map(Item.Read::copy).toList();
            this.known = new ArrayList<>(formerCopies.lockFor(told));
            List<RegistrationNumber> numbers =
                    told.stream().map(FormerCopy::number).distinct().toList();
            this.certificates = ports.certificates().numbered(numbers).stream()
                    .collect(Collectors.toMap(Batch::registration, Function.identity(), (first, _) -> first));
        }

        Decided decide() {
            rows.forEach(this::decide);
            switch (mode) {
                case TAKE -> add();
                case PLAN -> added.forEach(one -> planned.add(one.copy()));
            }
            return new Decided(added.size(), rows.size() - added.size() - refused.size(), refused);
        }

        private void add() {
            Instant at = clocks.calendarNow();
            formerCopies.add(added, at);
            added.forEach(one -> ports.audit()
                    .append(new AuditTrail.Event(
                            at, ACTOR, Act.FORMER_COPY_ADDED, one.certificate().value())));
        }

        private void decide(Item.Read row) {
            FormerCopy copy = row.copy();
            if (known.contains(copy) || planned.contains(copy)) {
                return;
            }
            if (known.stream().anyMatch(copy::contradicts) || planned.contradicts(copy) || isOurs(copy)) {
                refuse(row, Reason.KNOWN_OTHERWISE);
                return;
            }
            onRecord(copy)
                    .ifPresentOrElse(
                            one -> {
                                added.add(one);
                                known.add(copy);
                            },
                            () -> refuse(row, Reason.NO_SUCH_CERTIFICATE));
        }

        private void refuse(Item.Read row, Reason reason) {
            refused.add(new RegistrySource.Item.Refused(
                    row.line(), "number", row.copy().number().text(), reason));
        }

        private Optional<OnRecord> onRecord(FormerCopy copy) {
            return Optional.ofNullable(certificates.get(copy.number().registration()))
                    .flatMap(certificate -> printed(certificate, copy)
                            .map(version -> new OnRecord(ports.randomness().uuid(), copy, certificate.id(), version)));
        }

        private static String registration(Certificate reported) {
            return reported.facts().orElseThrow().number().registration();
        }
    }

    /// The version that was known when the copy was made, as far as ours go back; one with the number that it prints.
    private Optional<Integer> printed(Certificate certificate, FormerCopy copy) {
        if (certificate.version() == 1
                && certificate.facts().orElseThrow().number().equals(copy.number())) {
            return Optional.of(1);
        }
        Instant made = Days.startOf(copy.first());
        List<Version> fitting = ports.certificates().versionsFrom(certificate.id(), 1).stream()
                .filter(version -> version.facts().number().equals(copy.number()))
                .toList();
        return fitting.stream()
                .filter(version -> !version.knownFrom().isAfter(made))
                .reduce((_, later) -> later)
                .or(() -> fitting.stream().findFirst())
                .map(Version::number);
    }

    /// Nothing that names a copy of ours names another.
    private boolean isOurs(FormerCopy copy) {
        return copy.marks().stream()
                        .flatMap(FormerRows::code)
                        .anyMatch(code -> copies.find(code).isPresent())
                || copy.files().stream()
                        .anyMatch(file -> ports.documents().find(file).isPresent());
    }

    private static Stream<VerificationCode> code(String mark) {
        try {
            return Stream.of(new VerificationCode(mark));
        } catch (InvalidValue _) {
            return Stream.empty();
        }
    }
}
