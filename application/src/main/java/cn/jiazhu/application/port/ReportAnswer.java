package cn.jiazhu.application.port;

import cn.jiazhu.application.port.RegistrySource.Item;

/// What became of a report.
public sealed interface ReportAnswer {

    record Added() implements ReportAnswer {}

    record Changed() implements ReportAnswer {}

    record Unchanged() implements ReportAnswer {}

    /// Nothing changed.
    record Refused(Item.Refused why) implements ReportAnswer {}
}
