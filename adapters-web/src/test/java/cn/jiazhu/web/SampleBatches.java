package cn.jiazhu.web;

import cn.jiazhu.application.port.BatchReader;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.ListedSource;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.application.port.Reporters.Reporter;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.Province;
import cn.jiazhu.domain.registry.Sequence.Numbered;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Believes whoever names a reporter that is known: `NAME NUMBER TIME EMPLOYER` is a batch that reports another
/// employer
/// of the first person, and something that cannot be read.
final class SampleBatches implements BatchReader {

    @Override
    public Opened open(Bytes sent, Function<String, Optional<Bytes>> keyOf) {
        String[] words = new String(sent.array(), StandardCharsets.UTF_8).split(" ", 4);
        if (keyOf.apply(words[0]).isEmpty()) {
            return new Opened.NotSigned();
        }
        return switch (words[1]) {
            case "many" -> new Opened.TooMany();
            case "bad" -> throw new InvalidValue("/items/0/name", InvalidValue.Reason.PATTERN);
            default ->
                new Opened.Sent(
                        words[0],
                        UUID.fromString(words[1]),
                        Instant.parse(words[2]),
                        Bytes.utf8(words[3]).sha256(),
                        reports(words[0], words[3]));
        };
    }

    private static ListedSource reports(String reporter, String employer) {
        var facts = FactsSamples.withEmployer(Samples.facts(1), employer);
        return new ListedSource(
                Stream.<Item>of(
                                new Item.Read(1, Samples.report(facts), new Numbered(reporter, 1)),
                                new Item.Refused(2, "id_number", "110***", Reason.CHECK_CHARACTER))
                        .toList(),
                Map.of());
    }

    /// Beijing's system may report from now on.
    static void letBeijingReport(Stage stage) {
        stage.world
                .ports()
                .reporters()
                .add(new Reporter(
                        new UUID(0x7000L, 1),
                        "beijing",
                        Province.BEIJING,
                        Bytes.utf8("key"),
                        stage.world.clock().instant(),
                        Optional.empty()));
    }

    static Answer report(Stage stage, String reporter, UUID number, Instant at, String employer) {
        byte[] batch = batch(reporter, number, at, employer).array();
        return stage.site.send(stage.site
                .request(Route.API + "/report-batches", "Content-Type", "application/jose")
                .POST(BodyPublishers.ofByteArray(batch)));
    }

    private static Bytes batch(String reporter, UUID number, Instant at, String employer) {
        return Bytes.utf8(String.join(" ", List.of(reporter, number.toString(), at.toString(), employer)));
    }
}
