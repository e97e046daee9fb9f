package cn.jiazhu.platform;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.TimestampAuthority;
import cn.jiazhu.application.port.TimestampUnavailable;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A timestamp authority over HTTP (RFC 3161, §3.4). A press waits for it, so it has little time; and none while it
/// rests after failures in a row, so that a silent authority costs a crowd nothing.
final class HttpTimestampAuthority implements TimestampAuthority {

    /// Less than half a press's budget, connecting included.
    static final Duration TIME = Duration.ofMillis(600);

    /// How long it is left alone before one probe asks whether it is back.
    static final Duration REST = Duration.ofSeconds(4);

    static final int FAILURES = 3;

    private static final int MOST_BYTES = 64 * 1024;
    private static final String REPLY = "application/timestamp-reply";
    private static final Logger LOG = LoggerFactory.getLogger(HttpTimestampAuthority.class);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final URI address;
    private final CircuitBreaker<Object> breaker;

    HttpTimestampAuthority(URI address, Duration rest) {
        this.address = address;
        breaker = CircuitBreaker.builder()
                .handle(TimestampUnavailable.class)
                .withFailureThreshold(FAILURES)
                .withSuccessThreshold(1)
                .withDelay(rest)
                .onOpen(_ -> LOG.warn("timestamp authority: {} failures in a row, resting", FAILURES))
                .onClose(_ -> LOG.info("timestamp authority: answers again"))
                .build();
    }

    @Override
    public Bytes answer(Bytes request) {
        try {
            return Failsafe.with(breaker).get(() -> read(exchange(request)));
        } catch (CircuitBreakerOpenException e) {
            throw new TimestampUnavailable("resting after failures", e);
        }
    }

    private static Bytes read(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new TimestampUnavailable("status " + answer.statusCode());
        }
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase(REPLY)) {
            throw new TimestampUnavailable("an answer of another type");
        }
        return Bytes.of(answer.body());
    }

    private HttpResponse<byte[]> exchange(Bytes request) {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/timestamp-query")
                        .header("Accept", REPLY)
                        .POST(BodyPublishers.ofByteArray(request.array()))
                        .build(),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return answer.get(TIME.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new TimestampUnavailable("no answer in time", e);
        } catch (ExecutionException e) {
            throw new TimestampUnavailable("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimestampUnavailable("interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }
}
