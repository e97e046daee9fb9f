package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.BatchReader.Opened;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Province;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.IdentitySamples;
import cn.jiazhu.domain.registry.Heard;
import cn.jiazhu.domain.registry.RegistryChange;
import cn.jiazhu.domain.registry.RegistryPolicy;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.RegistryReport.Announced;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import cn.jiazhu.domain.registry.Sequence.Numbered;
import cn.jiazhu.platform.Platform;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A world in which the registry has one certificate, and reports come in signed, as real ones do.
final class OneCertificate implements Sandbox.World, AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    private static final JsonMapper JSON = new JsonMapper();

    final List<RegistryReport> taken = new ArrayList<>();
    Certificate certificate = CertificateSamples.reported();

    private final HttpServer ministry;
    private final Map<String, Bytes> keys = new ConcurrentHashMap<>();
    private final List<Heard> heard = new ArrayList<>();
    private LocalDate today = TODAY;

    OneCertificate() throws IOException {
        ministry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ministry.createContext("/", this::take);
        ministry.start();
    }

    @Override
    public URI home() {
        return URI.create("http://localhost:8080");
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public void turn(int days) {
        today = days == 0 ? TODAY : today.plusDays(days);
    }

    @Override
    public List<Signer.Key> keys() {
        return List.of();
    }

    @Override
    public List<Certificate> certificates(HolderId holder) {
        return certificate.holder().id().equals(holder) ? List.of(certificate) : List.of();
    }

    @Override
    public URI reports() {
        return URI.create("http://127.0.0.1:" + ministry.getAddress().getPort() + "/reports");
    }

    @Override
    public String key(String fresh) {
        return fresh;
    }

    @Override
    public void believe(String reporter, Province province, Bytes publicKey) {
        keys.put(reporter, publicKey);
    }

    @Override
    public URI shared() {
        return reports().resolve("/share/");
    }

    @Override
    public String token(String system) {
        return "token of " + system;
    }

    @Override
    public void close() {
        ministry.stop(0);
    }

    Facts facts() {
        return certificate.facts().orElseThrow();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Bytes sent = Bytes.of(exchange.getRequestBody().readAllBytes());
            var batch = (Opened.Sent) Platform.batches(() -> CertificateTypes.FIRST)
                    .open(sent, name -> Optional.ofNullable(keys.get(name)));
            var answer = JSON.createObjectNode().put("batch", batch.number().toString());
            var items = answer.putArray("items");
            batch.reports().read(item -> items.addObject().put("outcome", apply(batch.reports(), (Item.Read) item)));
            long refused = items.findValuesAsText("outcome").stream()
                    .filter("refused"::equals)
                    .count();
            answer.putObject("counts").put("refused", refused);
            byte[] bytes = JSON.writeValueAsBytes(answer);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String apply(RegistrySource source, Item.Read item) {
        RegistryReport report = switch (item.report()) {
            case Registered(var type, var facts, var _) ->
                new Registered(
                        type,
                        facts.withImages(
                                source.image(item.line(), facts.number(), ImageKind.PHOTO)
                                        .image(),
                                source.image(item.line(), facts.number(), ImageKind.SIGNATURE)
                                        .image()));
            case Announced announced -> announced;
        };
        taken.add(report);
        return switch (RegistryPolicy.apply(
                List.of(certificate), report, item.sequence(), heard, certificate.id(), IdentitySamples.NOW)) {
            case RegistryChange.Changed(var _, var next) -> {
                certificate = next;
                var numbered = (Numbered) item.sequence();
                heard.add(new Heard(next.id(), numbered.source(), numbered.number()));
                yield "changed";
            }
            case RegistryChange.Unchanged _ -> "unchanged";
            case RegistryChange.Added _ -> "added";
            case RegistryChange.Contradicted _ -> "refused";
        };
    }
}
