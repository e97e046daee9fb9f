package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.TimestampAuthority;
import cn.jiazhu.application.port.TimestampUnavailable;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;

/// The timestamp authority at `POST /timestamp` (RFC 3161 over HTTP), as good or bad as was ordered.
final class Stamps {

    /// What its faults are ordered by.
    static final String NAME = "timestamp";

    private static final int MOST_BYTES = 16 * 1024;

    private final Script script = new Script();
    private volatile TimestampAuthority authority = _ -> {
        throw new TimestampUnavailable("nobody stamps here");
    };

    Script script() {
        return script;
    }

    void by(TimestampAuthority other) {
        authority = other;
    }

    static boolean isAsked(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("POST")
                && exchange.getRequestURI().getPath().equals("/" + NAME);
    }

    void answer(HttpExchange exchange) throws IOException {
        Optional<Fault> fault = script.next();
        byte[] request = exchange.getRequestBody().readNBytes(MOST_BYTES);
        try {
            byte[] answer = authority.answer(Bytes.of(request)).array();
            boolean ours = fault.filter(Fault.OnTheWay.HTML::equals).isEmpty();
            exchange.getResponseHeaders().set("Content-Type", ours ? "application/timestamp-reply" : "text/html");
            if (fault.isPresent() && fault.get() instanceof Fault.OnTheWay bad) {
                Wire.send(exchange, answer, bad);
            } else {
                Wire.send(exchange, 200, answer);
            }
        } catch (TimestampUnavailable _) {
            Wire.send(exchange, 503, new byte[0]);
        }
    }
}
