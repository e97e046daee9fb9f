package cn.jiazhu.web.sharing;

import cn.jiazhu.web.sharing.Questions.Told;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/// Writes `{head{status, message}, data}`: an answer has the status 0 to 6, a call that is not answered that of HTTP.
final class Responses {

    /// Why a call is not answered, by the status of HTTP.
    enum Why {
        MALFORMED(400),
        NOT_ADMITTED(401),
        TOO_LARGE(413),
        TOO_OFTEN(429),
        UNAVAILABLE(503);

        private final int status;

        Why(int status) {
            this.status = status;
        }
    }

    /// A call that is not answered.
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Why why;

        Refused(Why why) {
            super(why.name());
            this.why = why;
        }

        Why why() {
            return why;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    /// By status.
    private static final JsonNode MESSAGES = messages();

    private Responses() {}

    private record Head(int status, String message) {

        Head(int status) {
            this(status, MESSAGES.required(String.valueOf(status)).textValue());
        }
    }

    private record Answer(Head head, Map<String, Object> data) {}

    static void send(ServerResponse response, Told told) {
        send(response, Status.OK_200, new Answer(new Head(told.answer().code()), told.data()));
    }

    static void refuse(ServerResponse response, Why why) {
        if (why == Why.TOO_OFTEN || why == Why.UNAVAILABLE) {
            response.header(HeaderNames.RETRY_AFTER, "60");
        }
        send(response, Status.create(why.status), new Answer(new Head(why.status), Map.of()));
    }

    private static void send(ServerResponse response, Status status, Answer answer) {
        try {
            response.status(status)
                    .header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8")
                    .send(JSON.writeValueAsBytes(answer));
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
