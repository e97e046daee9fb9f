package cn.jiazhu.application.reports;

import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.RegistrySource.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// A file being taken in or planned: collects a batch, has it decided, tells.
public final class Intake implements Consumer<Item> {

    /// Certificates and announcements in one transaction. Whoever presses waits for those that are known, and nobody
    /// for those that are new: after new ones, twice as many.
    private static final int BATCH = 200;

    private static final int MOST = 2_000;

    private final Function<List<Item.Read>, Decided> deciding;
    private final ImportListener listener;
    private final List<Item.Read> batch = new ArrayList<>();
    private int size = BATCH;
    private int refusedSince;
    private Plan done = new Plan(Tally.NONE, 0);

    private Intake(Function<List<Item.Read>, Decided> deciding, ImportListener listener) {
        this.deciding = deciding;
        this.listener = listener;
    }

    public static Plan of(RegistrySource source, Function<List<Item.Read>, Decided> deciding, ImportListener listener) {
        var intake = new Intake(deciding, listener);
        try (var ahead = new ReadAhead()) {
            ahead.read(source, intake);
        }
        intake.flush();
        return intake.done;
    }

    @Override
    public void accept(Item item) {
        switch (item) {
            case Item.Read read -> batch.add(read);
            case Item.Refused refused -> {
                refuse(refused);
                refusedSince++;
            }
        }
        if (batch.size() >= size || refusedSince >= MOST) {
            flush();
        }
    }

    /// Also of a file in which nearly every row is refused, how far it has come is told now and then.
    private void flush() {
        Decided decided = deciding.apply(List.copyOf(batch));
        boolean mostlyNew = decided.tally().added() > batch.size() / 2;
        size = mostlyNew ? Math.min(2 * size, MOST) : BATCH;
        batch.clear();
        refusedSince = 0;
        decided.refused().forEach(this::refuse);
        decided.ended().forEach(listener::ended);
        done = done.plus(decided.tally(), decided.ended().size());
        listener.progress(done.tally());
    }

    private void refuse(Item.Refused refused) {
        listener.refused(refused);
        done = done.plus(new Tally(1, 0, 0, 0, 1), 0);
    }
}
