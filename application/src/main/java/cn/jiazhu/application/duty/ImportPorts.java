package cn.jiazhu.application.duty;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.FileImports;
import cn.jiazhu.application.port.FileImports.FileImport;
import cn.jiazhu.application.port.HandedIn;
import cn.jiazhu.application.press.PressPorts;
import java.time.Instant;

/// What imports of files need of the world.
///
/// @param held the files themselves
public record ImportPorts(PressPorts press, FileImports imports, HandedIn held) {

    public void record(Instant at, String actor, Act act, FileImport of) {
        press.audit().append(new AuditTrail.Event(at, actor, act, of.id().value()));
    }
}
