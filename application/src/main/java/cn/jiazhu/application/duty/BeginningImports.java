package cn.jiazhu.application.duty;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.FileImports;
import cn.jiazhu.application.port.FileImports.Count;
import cn.jiazhu.application.port.FileImports.FileImport;
import cn.jiazhu.application.port.FileImports.Stage;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.operator.OperatorId;

/// From now on a file is taken in, by whichever node has it: one person has said so, or two.
public record BeginningImports(FileImports imports, AuditTrail audit, Clocks clocks) {

    /// Lets it run, and writes down whose word that was.
    ///
    /// @param found locked
    public void begin(FileImport found, long mayEnd, OperatorId by) {
        imports.update(found.in(new Stage.Running(mayEnd)).with(Count.NONE), clocks.now());
        audit.append(new AuditTrail.Event(
                clocks.calendarNow(), by.actor(), Act.IMPORT_BEGUN, found.id().value()));
    }
}
