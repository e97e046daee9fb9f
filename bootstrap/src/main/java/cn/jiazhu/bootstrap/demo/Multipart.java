package cn.jiazhu.bootstrap.demo;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/// A form with files, as a browser sends it (RFC 7578).
final class Multipart {

    static final String TYPE = "multipart/form-data";

    private static final String BOUNDARY = "a-boundary-of-the-demonstration";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Multipart field(String name, String text) {
        return part("\"" + name + "\"", text.getBytes(StandardCharsets.UTF_8));
    }

    Multipart file(String name, byte[] content) {
        return part("\"" + name + "\"; filename=\"received\"", content);
    }

    private Multipart part(String name, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=" + name + "\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
        return this;
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /// As the last thing done with it.
    HttpRequest.Builder on(HttpRequest.Builder request) {
        write("--" + BOUNDARY + "--\r\n");
        return request.header("Content-Type", TYPE + "; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }
}
