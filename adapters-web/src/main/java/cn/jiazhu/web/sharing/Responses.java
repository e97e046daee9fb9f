package cn.jiazhu.web.sharing;

import cn.jiazhu.web.sharing.Questions.Told;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Writes `{head{status, message}, data}`: an answer has the status 0 to 6, a call that is not answered that of HTTP.
final class Responses {

    static final Status MALFORMED = Status.BAD_REQUEST_400;
    static final Status NOT_ADMITTED = Status.UNAUTHORIZED_401;
    static final Status TOO_LARGE = Status.REQUEST_ENTITY_TOO_LARGE_413;
    static final Status TOO_OFTEN = Status.TOO_MANY_REQUESTS_429;
    static final Status UNAVAILABLE = Status.SERVICE_UNAVAILABLE_503;

    private static final Set<Status> WORTH_ANOTHER_TRY = Set.of(TOO_OFTEN, UNAVAILABLE);
    private static final ObjectMapper JSON = new ObjectMapper();

    /// By status.
    private static final JsonNode MESSAGES = messages();

    private Responses() {}

    static void send(ServerResponse response, Told told) {
        send(response, Status.OK_200, told.answer().code(), told.data());
    }

    static void refuse(ServerResponse response, Status why) {
        if (WORTH_ANOTHER_TRY.contains(why)) {
            response.header(HeaderNames.RETRY_AFTER, "60");
        }
        send(response, why, why.code(), Map.of());
    }

    /// A call that is not answered.
    static HttpException refused(Status why) {
        return new HttpException(why.reasonPhrase(), why);
    }

    private static void send(ServerResponse response, Status status, int answer, Map<String, Object> data) {
        String message = MESSAGES.required(String.valueOf(answer)).textValue();
        var body = Map.of("head", Map.of("status", answer, "message", message), "data", data);
        try {
            response.status(status)
                    .header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8")
                    .send(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer of ours is no JSON", e);
        }
    }

    private static JsonNode messages() {
        try (InputStream file = Objects.requireNonNull(Responses.class.getResourceAsStream("messages.json"))) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
