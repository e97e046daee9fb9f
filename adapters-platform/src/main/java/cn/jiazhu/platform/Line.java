package cn.jiazhu.platform;

import cn.jiazhu.application.port.PlatformUnavailable;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way to the platform: never more than a few calls at once, none while it rests after failures, each within its
/// time and its 64 kB. However long the platform is silent, nothing piles up here.
final class Line {

    /// How long the platform is left alone after [#FAILURES] in a row, before one probe asks whether it is back.
    static final Duration REST = Duration.ofSeconds(10);

    static final int FAILURES = 5;
    static final int CALLS_AT_ONCE = 32;

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int MOST_BYTES = 64 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Semaphore permits = new Semaphore(CALLS_AT_ONCE);
    private final CircuitBreaker<Object> breaker;

    Line(Duration rest) {
        breaker = CircuitBreaker.builder()
                .handle(PlatformUnavailable.class)
                .withFailureThreshold(FAILURES)
                .withSuccessThreshold(1)
                .withDelay(rest)
                .onFailure(failure -> LOG.warn("national platform: {}", String.valueOf(failure.getException())))
                .onOpen(_ -> LOG.warn("national platform: {} failures in a row, resting", FAILURES))
                .onClose(_ -> LOG.info("national platform: answers again"))
                .build();
    }

    /// Asks up to `tries` times within `budget`. What `reading` refuses counts as a failure like silence; a
    /// platform that declines (4xx) is alive and is not asked again.
    <T> T ask(Supplier<Question> question, int tries, Duration budget, Reading<T> reading) {
        Deadline deadline = Deadline.in(budget);
        if (deadline.left() == 0) {
            throw new PlatformUnavailable.Silent("no time left to ask");
        }
        try {
            if (!permits.tryAcquire(deadline.left(), TimeUnit.NANOSECONDS)) {
                throw new PlatformUnavailable.Silent("too many calls under way");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        try {
            return Failsafe.with(retries(tries), breaker)
                    .get(() -> once(question.get(), deadline, reading))
                    .orElseThrow(PlatformUnavailable.Declined::new);
        } catch (CircuitBreakerOpenException e) {
            throw new PlatformUnavailable.Resting(e);
        } finally {
            permits.release();
        }
    }

    private static RetryPolicy<Object> retries(int tries) {
        return RetryPolicy.builder()
                .handle(PlatformUnavailable.class)
                .withMaxAttempts(tries)
                .withBackoff(Duration.ofMillis(100), Duration.ofSeconds(1))
                .build();
    }

    private <T> Optional<T> once(Question question, Deadline deadline, Reading<T> reading) {
        HttpResponse<String> answer = exchange(question.request(), deadline);
        int status = answer.statusCode();
        if (status >= 400 && status < 500 && status != 429) {
            return Optional.empty();
        }
        if (status != 200) {
            throw new PlatformUnavailable.Silent("status " + status);
        }
        return Optional.of(reading.read(answer.body(), question));
    }

    /// [HttpRequest.Builder#timeout] ends with the headers; a body that drips would hold a blocking call for ever.
    private HttpResponse<String> exchange(HttpRequest request, Deadline deadline) {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                request, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.US_ASCII), MOST_BYTES));
        try {
            return answer.get(deadline.left(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new PlatformUnavailable.Silent("no answer in time", e);
        } catch (ExecutionException e) {
            throw new PlatformUnavailable.Silent("no answer", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            answer.cancel(true);
        }
    }

    private static PlatformUnavailable interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new PlatformUnavailable.Silent("interrupted", e);
    }

    /// Makes an answer of a body, or refuses it as [PlatformUnavailable].
    interface Reading<T> {
        T read(String body, Question question);
    }
}
