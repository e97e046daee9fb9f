package cn.jiazhu.web;

import cn.jiazhu.application.port.ReportBatches;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Certificate.Report;
import cn.jiazhu.domain.certificate.Province;
import cn.jiazhu.web.page.Prose;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Words the report status (上报状态): what has arrived, and when its province last sent anything.
record ReportWords(ReportBatches batches) {

    /// A sentence for the certificate and for each application whose data have not arrived.
    List<Prose> of(Certificate certificate, Voice voice) {
        return Stream.concat(
                        reported(certificate, voice),
                        certificate.pending().stream().map(announcement -> awaited(announcement, voice)))
                .map(Prose::of)
                .toList();
    }

    /// When the province of this certificate last sent a batch.
    Optional<Instant> lastBatch(Certificate certificate) {
        return certificate.facts().flatMap(facts -> Province.of(facts.number())).flatMap(batches::lastOf);
    }

    /// When the province that approved this last sent a batch.
    Optional<Instant> lastBatch(Announcement announcement) {
        return Province.named(announcement.province()).flatMap(batches::lastOf);
    }

    private static Stream<String> reported(Certificate certificate, Voice voice) {
        return switch (certificate.report()) {
            case Report.Awaited _ -> Stream.of();
            case Report.Reported(var _, var at, var _, var _) ->
                Stream.of(voice.say("report.arrived", Map.of("at", at)));
        };
    }

    private String awaited(Announcement announcement, Voice voice) {
        var facts = Map.of(
                "application", announcement.application(),
                "province", announcement.province(),
                "announcedOn", announcement.announcedOn());
        return voice.sentences(
                voice.say("report.awaited", facts),
                lastBatch(announcement)
                        .map(at -> voice.say("report.last-batch", Map.of("at", at)))
                        .orElseGet(() -> voice.say("report.no-batch")));
    }
}
