package cn.jiazhu.application.registry;

import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.application.reports.ImportListener;
import cn.jiazhu.application.reports.Intake;
import cn.jiazhu.application.reports.Plan;
import cn.jiazhu.application.reports.PlannedReports;

/// Tells what a file of the registry would change, which rows would be refused and which copies it would end (试导入);
/// changes nothing.
public final class PlanImport {

    private final PressPorts ports;
    private final Clocks clocks;

    public PlanImport(PressPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
    }

    public Plan run(RegistrySource source, ImportListener listener) {
        var planned = new PlannedReports(ports, clocks);
        return Intake.of(source, batch -> planned.plan(source, batch), listener);
    }
}
