package cn.jiazhu.web;

import cn.jiazhu.application.port.Alarms;
import cn.jiazhu.application.port.DamagedFacts;
import cn.jiazhu.application.port.DamagedFile;
import cn.jiazhu.application.port.Overloaded;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.web.Voice.FieldName;
import cn.jiazhu.web.Voice.Told;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.ServerResponse;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whatever is no yes, as HTTP: the only place that gives a refusal its status. Nothing internal leaves here.
final class Problems {

    static final String TYPE = "application/problem+json; charset=utf-8";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /// SQL states of a database that is away, overrun, or gave a statement up: a retry may succeed.
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LONGER = Duration.ofSeconds(30);

    private final Wording wording;
    private final String baseAddress;
    private final Telling telling;
    private final Alarms alarms;

    Problems(Wording wording, String baseAddress, Telling telling, Alarms alarms) {
        this.wording = wording;
        this.baseAddress = baseAddress;
        this.telling = telling;
        this.alarms = alarms;
    }

    void send(Call call, ProblemCode code) {
        send(call, new RequestRefused(code), List.of());
    }

    void send(Call call, Reason reason) {
        send(call, new RequestRefused(reason, Duration.ZERO), List.of());
    }

    /// A refused press: its first blocker names it, every finding is told.
    void refuse(Call call, Reason first, List<FindingAnswer> findings) {
        send(call, new RequestRefused(first, Duration.ZERO), findings);
    }

    void send(Call call, Throwable thrown) {
        send(call, refusal(thrown), List.of());
    }

    /// A page that tells the refusal in its own way.
    void page(Call call, RequestRefused refusal, String html) {
        head(call.response(), refusal);
        Responses.page(call, named(status(refusal.reason().code())), html);
    }

    int status(ProblemCode code) {
        return wording.problem(code).status();
    }

    /// What was thrown, as what is told of it; what nobody foresaw goes to the log, and only there.
    RequestRefused refusal(Throwable thrown) {
        return switch (thrown) {
            case RequestRefused refused -> refused;
            case InvalidValue invalid -> new RequestRefused(of(invalid), Duration.ZERO);
            case PlatformUnavailable _ -> later(ProblemCode.PLATFORM_BUSY, SOON);
            case Overloaded overloaded -> later(ProblemCode.OVERLOADED, overloaded.retryAfter());
            case DamagedFile damaged -> {
                alarms.raise("stored file", damaged);
                yield new RequestRefused(ProblemCode.DAMAGED_FILE);
            }
            case DamagedFacts damaged -> {
                alarms.raise("stored facts", damaged);
                yield later(ProblemCode.VERIFICATION_UNAVAILABLE, LONGER);
            }
            case HttpException http -> new RequestRefused(code(http.status()));
            case RequestException http -> new RequestRefused(code(http.status()));
            default -> {
                boolean passing = isPassing(thrown);
                LOG.error(passing ? "the database gives no answer" : "a request failed", thrown);
                yield passing ? later(ProblemCode.DATABASE_AWAY, SOON) : new RequestRefused(ProblemCode.INTERNAL);
            }
        };
    }

    /// A verification that could not be made.
    RequestRefused unverifiable(RuntimeException thrown) {
        return switch (refusal(thrown).reason().code()) {
            case DATABASE_AWAY, OVERLOADED, VERIFICATION_UNAVAILABLE ->
                later(ProblemCode.VERIFICATION_UNAVAILABLE, LONGER);
            default -> new RequestRefused(ProblemCode.INTERNAL);
        };
    }

    /// Of what the HTTP server itself refuses, before any route.
    static ProblemCode code(Status status) {
        return switch (status.code()) {
            case 404 -> ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 413 -> ProblemCode.TOO_LARGE;
            case 414, 431 -> ProblemCode.HEADERS_TOO_LARGE;
            case 415 -> ProblemCode.WRONG_TYPE;
            case 429, 503 -> ProblemCode.OVERLOADED;
            default -> status.code() < 500 ? ProblemCode.MALFORMED : ProblemCode.INTERNAL;
        };
    }

    static RequestRefused later(ProblemCode code, Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.toSeconds());
        return new RequestRefused(Reason.of(code).with("seconds", seconds), Duration.ofSeconds(seconds));
    }

    /// What the HTTP server refuses before any route is reached: same shape and headers, in Chinese, without what the
    /// server says of itself.
    DirectHandlers beforeAnyRoute(Envelope envelope) {
        var handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, (_, _, status, _, _) -> response(code(status), envelope));
        }
        return handlers.build();
    }

    private TransportResponse response(ProblemCode code, Envelope envelope) {
        RequestRefused refusal =
                code == ProblemCode.OVERLOADED ? later(code, Duration.ofSeconds(1)) : new RequestRefused(code);
        Told told = wording.in(Language.ZH).tell(refusal.reason());
        String trace = envelope.newTrace();
        var response = TransportResponse.builder().status(named(status(code))).keepAlive(false);
        envelope.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        if (refusal.retryAfter().isPositive()) {
            response.header(HeaderNames.RETRY_AFTER, seconds(refusal));
        }
        return response.header(Envelope.REQUEST_ID, trace)
                .header(HeaderNames.CONTENT_TYPE, TYPE)
                .entity(Responses.json(ProblemAnswer.of(told, status(code), trace, baseAddress)))
                .build();
    }

    private void send(Call call, RequestRefused refusal, List<FindingAnswer> findings) {
        Told told = call.voice().tell(refusal.reason());
        if (call.wantsPage()) {
            page(call, refusal, told);
            return;
        }
        var answer = ProblemAnswer.of(told, status(refusal.reason().code()), call.traceId(), baseAddress);
        head(call.response(), refusal)
                .header(HeaderNames.CONTENT_TYPE, TYPE)
                .header(HeaderNames.CONTENT_LANGUAGE, call.voice().language().tag())
                .send(Responses.json(findings.isEmpty() ? answer : answer.with(findings)));
    }

    /// What a person can mend at once is not told but done: the page that mends it, and then back.
    private void page(Call call, RequestRefused refusal, Told told) {
        ProblemCode code = refusal.reason().code();
        telling.mending(call, code)
                .ifPresentOrElse(
                        page -> Responses.seeOther(call, page),
                        () -> page(call, refusal, telling.problem(call, code, told)));
    }

    private ServerResponse head(ServerResponse response, RequestRefused refusal) {
        int status = status(refusal.reason().code());
        if (status == Status.UNAUTHORIZED_401.code()) {
            response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer");
        }
        if (refusal.retryAfter().isPositive()) {
            response.header(HeaderNames.RETRY_AFTER, seconds(refusal));
        }
        return response.status(named(status));
    }

    private static String seconds(RequestRefused refusal) {
        return String.valueOf(refusal.retryAfter().toSeconds());
    }

    /// Helidon has no name for this one.
    private static Status named(int status) {
        return status == 431 ? Status.create(status, "Request Header Fields Too Large") : Status.create(status);
    }

    private static Reason of(InvalidValue invalid) {
        return Reason.of(ProblemCode.INVALID_VALUE)
                .with("field", new FieldName(invalid.field()))
                .with("reason", invalid.reason());
    }

    private static boolean isPassing(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> switch (cause) {
                    case SQLTransientException _, SQLRecoverableException _, SQLNonTransientConnectionException _ ->
                        true;
                    case SQLException sql ->
                        sql.getSQLState() != null
                                && sql.getSQLState().length() == 5
                                && PASSING.contains(sql.getSQLState().substring(0, 2));
                    default -> false;
                });
    }
}
