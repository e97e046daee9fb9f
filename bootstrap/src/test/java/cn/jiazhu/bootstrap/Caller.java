package cn.jiazhu.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;

/// Somebody outside who calls the started program; all he can have of it is what HTTP brings.
public final class Caller implements AutoCloseable {

    private static final AtomicInteger ANSWERS = new AtomicInteger();

    private final URI program;
    private final HttpClient http = HttpClient.newHttpClient();

    Caller(URI program) {
        this.program = program;
    }

    /// How many answers the callers of this process have had.
    static int answers() {
        return ANSWERS.get();
    }

    /// Somebody else, e.g. a browser, has had one.
    public static void answered() {
        ANSWERS.incrementAndGet();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(program.resolve(path));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            ANSWERS.incrementAndGet();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
