package cn.jiazhu.application.operator;

import cn.jiazhu.application.duty.ImportPorts;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.FileImports.Stage;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.operator.FileImportId;
import cn.jiazhu.domain.operator.Operator;

/// Gives up a file of which nothing has been taken in; it is then removed.
public final class DropImport {

    private final ImportPorts ports;
    private final Clocks clocks;

    public DropImport(ImportPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
    }

    /// False, and nothing done, when it is being taken in, waits for a second person, or is over.
    public boolean drop(Operator by, FileImportId id) {
        return ports.press()
                .transactions()
                .call(() -> ports.imports()
                        .lock(id)
                        .filter(found -> canBeDropped(found.stage()))
                        .map(found -> {
                            var at = clocks.calendarNow();
                            ports.imports().update(found.in(new Stage.Dropped(at)), clocks.now());
                            ports.record(at, by.id().actor(), Act.IMPORT_DROPPED, found);
                            return true;
                        })
                        .orElse(false));
    }

    private static boolean canBeDropped(Stage stage) {
        return switch (stage) {
            case Stage.Trying _, Stage.Tried _ -> true;
            case Stage.Proposed _, Stage.Running _, Stage.Done _, Stage.Dropped _ -> false;
        };
    }
}
