package cn.jiazhu.application.registry;

import cn.jiazhu.application.port.Copies;
import cn.jiazhu.application.port.FormerCopies;
import cn.jiazhu.application.port.FormerCopySource;
import cn.jiazhu.application.port.FormerCopySource.Item;
import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.application.reports.FormerRows;
import cn.jiazhu.application.reports.FormerRows.Mode;
import cn.jiazhu.application.reports.Tally;
import java.util.ArrayList;
import java.util.List;

/// Takes a file of copies that the earlier system made in. Every batch is one transaction, and a row that is known
/// changes nothing: killed half-way and run again, it is as if run once.
public final class ImportFormerCopies {

    /// Who is told as it goes.
    public interface Listener {

        void refused(RegistrySource.Item.Refused row);

        void progress(Tally tally);
    }

    private static final int BATCH = 500;

    private final PressPorts ports;
    private final FormerCopies formerCopies;
    private final Copies copies;
    private final Clocks clocks;

    public ImportFormerCopies(PressPorts ports, FormerCopies formerCopies, Copies copies, Clocks clocks) {
        this.ports = ports;
        this.formerCopies = formerCopies;
        this.copies = copies;
        this.clocks = clocks;
    }

    /// Tells what it did, or would do.
    public Tally run(FormerCopySource source, Mode mode, Listener listener) {
        var intake = new Intake(new FormerRows(ports, formerCopies, copies, clocks, mode), listener);
        source.read(intake::take);
        intake.flush();
        return intake.done;
    }

    private static final class Intake {

        private final FormerRows rows;
        private final Listener listener;
        private final List<Item.Read> batch = new ArrayList<>();
        private Tally done = Tally.NONE;

        Intake(FormerRows rows, Listener listener) {
            this.rows = rows;
            this.listener = listener;
        }

        void take(Item item) {
            switch (item) {
                case Item.Read read -> batch.add(read);
                case Item.Refused(var row) -> refuse(row);
            }
            if (batch.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            var decided = rows.take(List.copyOf(batch));
            decided.refused().forEach(this::refuse);
            done = done.plus(
                    new Tally(decided.added() + decided.unchanged(), decided.added(), 0, decided.unchanged(), 0));
            batch.clear();
            listener.progress(done);
        }

        private void refuse(RegistrySource.Item.Refused row) {
            listener.refused(row);
            done = done.plus(new Tally(1, 0, 0, 0, 1));
        }
    }
}
