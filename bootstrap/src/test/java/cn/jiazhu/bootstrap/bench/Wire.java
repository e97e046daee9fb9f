package cn.jiazhu.bootstrap.bench;

import cn.jiazhu.application.port.Bytes;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/// One connection to a server, kept alive. Knows as much of HTTP as our answers need, so that the generator costs
/// little beside what it measures on the same cores.
final class Wire implements AutoCloseable {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int BUFFER = 1 << 16;
    private static final int NO_CONTENT = 204;
    private static final int LONGEST_LINE = 8_192;
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private long used = System.nanoTime();

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    record Answer(int status, Bytes body) {

        Answer expecting(int wanted) {
            if (status != wanted) {
                throw new IllegalStateException("expected " + wanted + ", saw " + status + ": " + text());
            }
            return this;
        }

        String text() {
            return new String(body.array(), StandardCharsets.UTF_8);
        }
    }

    /// The bytes of a request.
    ///
    /// @param headers whole lines
    static byte[] request(String method, String path, String headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String length = content.length == 0 ? "" : "Content-Length: " + content.length + "\r\n";
        return (method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + length + "\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    Answer send(byte[] request) throws IOException {
        used = System.nanoTime();
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ", -1)[1]);
        int length = status == NO_CONTENT ? 0 : -1;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith(LENGTH)) {
                length = Integer.parseInt(lower.substring(LENGTH.length()).strip());
            }
        }
        if (length < 0) {
            throw new IOException("an answer without a length");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("an answer cut short");
        }
        return new Answer(status, Bytes.of(body));
    }

    boolean isFresh() {
        return System.nanoTime() - used < FRESH.toNanos();
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > LONGEST_LINE) {
                throw new EOFException("no answer");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
