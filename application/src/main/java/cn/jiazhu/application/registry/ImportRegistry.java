package cn.jiazhu.application.registry;

import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.reports.ApplyReports;
import cn.jiazhu.application.reports.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Takes a file of the registry in (导入). Every batch is one transaction, and a batch that was taken in changes nothing
/// when it comes again: killed half-way and run again, it is as if run once.
public final class ImportRegistry {

    /// Certificates and announcements in one transaction.
    static final int BATCH = 200;

    /// Who is told of the import as it goes.
    public interface Listener {

        void refused(Item.Refused refused);

        void progress(Tally tally);
    }

    private final ApplyReports reports;

    public ImportRegistry(ApplyReports reports) {
        this.reports = reports;
    }

    public Tally run(RegistrySource source, Listener listener) {
        var run = new Run(source, listener);
        source.read(run);
        run.flush();
        return run.tally;
    }

    /// One run over a file: collects a batch, applies it, tells.
    private final class Run implements Consumer<Item> {

        private final RegistrySource source;
        private final Listener listener;
        private final List<Item.Read> batch = new ArrayList<>();
        private Tally tally = Tally.NONE;

        Run(RegistrySource source, Listener listener) {
            this.source = source;
            this.listener = listener;
        }

        @Override
        public void accept(Item item) {
            switch (item) {
                case Item.Read read -> batch.add(read);
                case Item.Refused refused -> refuse(refused);
            }
            if (batch.size() >= BATCH) {
                flush();
            }
        }

        void flush() {
            var outcome = reports.apply(source, List.copyOf(batch));
            batch.clear();
            outcome.refused().forEach(this::refuse);
            tally = tally.plus(outcome.tally());
            listener.progress(tally);
        }

        private void refuse(Item.Refused refused) {
            listener.refused(refused);
            tally = tally.plus(new Tally(1, 0, 0, 0, 1));
        }
    }
}
