package cn.jiazhu.application.operator;

import cn.jiazhu.application.duty.ImportPorts;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.FileImports.Count;
import cn.jiazhu.application.port.FileImports.FileImport;
import cn.jiazhu.application.port.FileImports.Handed;
import cn.jiazhu.application.port.FileImports.Stage;
import cn.jiazhu.application.port.HandedIn.Part;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.operator.FileImportId;
import cn.jiazhu.domain.operator.Operator;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// An operator hands a registry file in: it is kept, and what it would change is found out by itself.
public final class HandInFile {

    /// So many may wait for somebody at once: each takes room on the disk.
    static final int MOST_OPEN = 20;

    /// Whoever brings the files, one after the other.
    public interface Bringer {

        void bring(Receiver to);
    }

    /// Who takes them.
    public interface Receiver {

        /// Reads the bytes to their end, or to where they are too many.
        ///
        /// @param name as its owner calls it
        void receive(Part part, String name, InputStream bytes);
    }

    /// What came of it.
    public sealed interface Outcome {

        /// It is here.
        ///
        /// @param file that was handed in just now, or the same that was before and is not over
        record Taken(FileImport file) implements Outcome {}

        record NoFile() implements Outcome {}

        record TooLarge(Part part) implements Outcome {}

        /// The images are in no ZIP file.
        record NoImages() implements Outcome {}

        record TooMany() implements Outcome {}
    }

    private final ImportPorts ports;
    private final Clocks clocks;

    public HandInFile(ImportPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
    }

    public Outcome handIn(Operator by, Bringer bringer) {
        if (ports.imports().open().size() >= MOST_OPEN) {
            return new Outcome.TooMany();
        }
        var id = new FileImportId(ports.press().randomness().uuid());
        boolean kept = false;
        try {
            var receiving = new Receiving(id);
            bringer.bring(receiving);
            Outcome outcome = receiving.refusal().orElseGet(() -> taken(by, id, receiving.handed()));
            kept = outcome instanceof Outcome.Taken(var file) && file.id().equals(id);
            return outcome;
        } finally {
            if (!kept) {
                ports.held().remove(id);
            }
        }
    }

    private Outcome taken(Operator by, FileImportId id, Handed handed) {
        var begun = new FileImport(id, by.id(), clocks.calendarNow(), handed, new Stage.Trying(), Count.NONE);
        return ports.press()
                .transactions()
                .call(() -> same(handed).map(Outcome.Taken::new).orElseGet(() -> {
                    ports.imports().add(begun);
                    ports.record(begun.at(), by.id().actor(), Act.FILE_HANDED_IN, begun);
                    return new Outcome.Taken(begun);
                }));
    }

    /// Whoever sends a form twice means one import.
    private Optional<FileImport> same(Handed handed) {
        return ports.imports().open().stream()
                .filter(open -> open.handed().content().equals(handed.content()))
                .filter(open -> open.handed().images().equals(handed.images()))
                .findFirst();
    }

    /// What has come of one import so far.
    private final class Receiving implements Receiver {

        private final FileImportId id;
        private final Map<Part, Digest> digests = new EnumMap<>(Part.class);
        private final Map<Part, Outcome> refusals = new EnumMap<>(Part.class);
        private String registry = "";

        Receiving(FileImportId id) {
            this.id = id;
        }

        @Override
        public void receive(Part part, String name, InputStream bytes) {
            if (part == Part.REGISTRY) {
                registry = name;
            }
            ports.held()
                    .keep(id, part, bytes, part.most())
                    .ifPresentOrElse(
                            digest -> digests.put(part, digest), () -> refusals.put(part, new Outcome.TooLarge(part)));
        }

        Handed handed() {
            return new Handed(
                    registry,
                    Optional.ofNullable(digests.get(Part.REGISTRY)).orElseThrow(),
                    Optional.ofNullable(digests.get(Part.IMAGES)));
        }

        Optional<Outcome> refusal() {
            if (!refusals.isEmpty()) {
                return refusals.values().stream().findFirst();
            }
            if (!digests.containsKey(Part.REGISTRY)) {
                return Optional.of(new Outcome.NoFile());
            }
            return ports.held().open(id).isPresent() ? Optional.empty() : Optional.of(new Outcome.NoImages());
        }
    }
}
