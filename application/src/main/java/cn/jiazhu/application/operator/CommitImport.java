package cn.jiazhu.application.operator;

import cn.jiazhu.application.duty.BeginningImports;
import cn.jiazhu.application.duty.ImportPorts;
import cn.jiazhu.application.port.FileImports.FileImport;
import cn.jiazhu.application.port.FileImports.Stage;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.operator.FileImportId;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Operator;

/// Somebody who has seen what a file would change says that it is to be taken in.
public final class CommitImport {

    private final ImportPorts ports;
    private final BeginningImports beginning;

    public CommitImport(ImportPorts ports, Clocks clocks) {
        this.ports = ports;
        this.beginning = new BeginningImports(ports.imports(), ports.press().audit(), clocks);
    }

    /// False, and nothing done, when it is not tried out, is over, or takes a second person.
    public boolean commit(Operator by, FileImportId id) {
        return ports.press()
                .transactions()
                .call(() -> ports.imports()
                        .lock(id)
                        .filter(CommitImport::isForOne)
                        .map(found -> {
                            beginning.begin(found, Matter.Import.ALONE, by.id());
                            return true;
                        })
                        .orElse(false));
    }

    private static boolean isForOne(FileImport found) {
        return found.stage() instanceof Stage.Tried && found.count().ends() <= Matter.Import.ALONE;
    }
}
