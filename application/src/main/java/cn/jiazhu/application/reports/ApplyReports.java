package cn.jiazhu.application.reports;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.RegistrySource.Image;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.registry.RegistryReport;
import java.util.ArrayList;
import java.util.List;

/// Applies a batch of reports in one transaction, under the locks of the certificates they concern: stores the next
/// versions, ends the copies whose print is no longer true, wakes who waits for exactly these facts.
public final class ApplyReports {

    /// What a batch did, and which of its reports were refused.
    public record Outcome(Tally tally, List<Item.Refused> refused) {}

    private final PressPorts ports;
    private final Clocks clocks;

    public ApplyReports(PressPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
    }

    public Outcome apply(RegistrySource source, List<Item.Read> batch) {
        var blobs = new ArrayList<Bytes>();
        var reports = batch.stream()
                .map(item -> new Item.Read(item.line(), withImages(source, item.report(), blobs), item.sequence()))
                .toList();
        return ports.transactions().call(() -> {
            ports.blobs().add(blobs);
            var locked = ports.certificates()
                    .lockFor(reports.stream().map(Item.Read::report).toList());
            return new Batch(ports, clocks, locked).apply(reports);
        });
    }

    private static RegistryReport withImages(RegistrySource source, RegistryReport report, List<Bytes> blobs) {
        return switch (report) {
            case RegistryReport.Registered(var type, var facts, var effective) -> {
                Image photo = source.image(facts.number(), ImageKind.PHOTO);
                Image signature = source.image(facts.number(), ImageKind.SIGNATURE);
                blobs.addAll(photo.blob());
                blobs.addAll(signature.blob());
                yield new RegistryReport.Registered(
                        type, facts.withImages(photo.image(), signature.image()), effective);
            }
            case RegistryReport.Announced announced -> announced;
        };
    }
}
