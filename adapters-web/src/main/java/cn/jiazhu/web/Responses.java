package cn.jiazhu.web;

import cn.jiazhu.application.port.Bytes;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.Deflater;

/// The only writer of answers that are no problem, and of JSON.
final class Responses {

    static final String JSON_TYPE = "application/json; charset=utf-8";
    static final String TEXT_TYPE = "text/plain; charset=utf-8";
    static final String PAGE_TYPE = "text/html; charset=utf-8";

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    private static final HeaderName CONTENT_LANGUAGE = HeaderNames.CONTENT_LANGUAGE;

    private static final int WORTH_PACKING = 500;

    private Responses() {}

    static byte[] json(Object answer) {
        try {
            return JSON.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer of ours is no JSON", e);
        }
    }

    /// A weak tag: of what is said, not of its bytes.
    static String tag(Object answer) {
        return "W/\"" + Bytes.of(json(answer)).sha256().hex().substring(0, 32) + '"';
    }

    static void ok(Call call, Object answer) {
        send(call, Status.OK_200, answer);
    }

    static void created(Call call, String location, Object answer) {
        located(call, Status.CREATED_201, location, answer);
    }

    /// Taken on, not finished; to be looked at again at `location`.
    static void accepted(Call call, String location, Object answer) {
        call.response().header(HeaderNames.RETRY_AFTER, "1");
        located(call, Status.ACCEPTED_202, location, answer);
    }

    /// What was asked for is there already, at `location`.
    static void led(Call call, String location, Object answer) {
        located(call, Status.OK_200, location, answer);
    }

    /// On to another page, which is then asked for by GET.
    static void seeOther(Call call, String address) {
        call.response()
                .header(HeaderNames.LOCATION, address)
                .status(Status.SEE_OTHER_303)
                .send();
    }

    static void done(Call call) {
        call.response().status(Status.NO_CONTENT_204).send();
    }

    /// The answer with its tag, or 304 when the client has it.
    static void tagged(Call call, String tag, Object answer) {
        if (call.knows(tag)) {
            unchanged(call, tag);
        } else {
            call.response().header(HeaderNames.ETAG, tag);
            ok(call, answer);
        }
    }

    static void unchanged(Call call, String tag) {
        call.response()
                .header(HeaderNames.ETAG, tag)
                .status(Status.NOT_MODIFIED_304)
                .send();
    }

    /// Bytes that never change, under their own tag.
    static void bytes(Call call, String type, Bytes bytes) {
        String tag = '"' + bytes.sha256().hex() + '"';
        if (call.knows(tag)) {
            unchanged(call, tag);
            return;
        }
        call.response().header(HeaderNames.ETAG, tag).header(HeaderNames.CONTENT_TYPE, type);
        call.response().status(Status.OK_200).send(bytes.array());
    }

    /// The same for everybody, for as long as this program runs.
    static void published(Call call, String type, Packed packed, String cacheControl) {
        call.response().header(HeaderNames.CACHE_CONTROL, cacheControl).header(HeaderNames.VARY, "Accept-Encoding");
        bytes(call, type, encoded(call, packed.plain(), packed::zipped));
    }

    /// A drawing of outlines, which packs to less than half.
    static void picture(Call call, Bytes svg) {
        call.response().header(HeaderNames.VARY, "Accept-Encoding");
        bytes(call, "image/svg+xml; charset=utf-8", encoded(call, svg, () -> Packed.zipped(svg, Deflater.BEST_SPEED)));
    }

    static void text(Call call, String text) {
        call.response()
                .header(HeaderNames.CONTENT_TYPE, TEXT_TYPE)
                .status(Status.OK_200)
                .send(utf8(text));
    }

    /// For machines, which look at the status.
    static void health(Call call, boolean well, String text) {
        call.response()
                .header(HeaderNames.CONTENT_TYPE, TEXT_TYPE)
                .status(well ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503)
                .send(utf8(text));
    }

    /// A file that is sent while it is written, line by line.
    static void file(Call call, String name, String type, Consumer<Consumer<String>> lines) {
        call.response()
                .header(HeaderNames.CONTENT_TYPE, type)
                .header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
                .status(Status.OK_200);
        try (var out = new BufferedOutputStream(call.response().outputStream())) {
            lines.accept(line -> write(out, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, String line) {
        try {
            out.write(utf8(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void page(Call call, String html) {
        page(call, Status.OK_200, html);
    }

    static void page(Call call, Status status, String html) {
        Bytes bytes = Bytes.utf8(html);
        call.response()
                .header(HeaderNames.CONTENT_TYPE, PAGE_TYPE)
                .header(CONTENT_LANGUAGE, call.voice().language().tag())
                .header(HeaderNames.VARY, "Accept-Encoding, Accept-Language")
                .status(status)
                .send(encoded(call, bytes, () -> Packed.zipped(bytes, Deflater.BEST_SPEED))
                        .array());
    }

    static int statusOf(ServerResponse response) {
        return response.status().code();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Bytes encoded(Call call, Bytes plain, Supplier<Bytes> zipped) {
        if (!call.unpacks() || plain.length() < WORTH_PACKING) {
            return plain;
        }
        call.response().header(HeaderNames.CONTENT_ENCODING, "gzip");
        return zipped.get();
    }

    private static void located(Call call, Status status, String location, Object answer) {
        call.response().header(HeaderNames.LOCATION, location);
        send(call, status, answer);
    }

    private static void send(Call call, Status status, Object answer) {
        call.response()
                .header(HeaderNames.CONTENT_TYPE, JSON_TYPE)
                .header(CONTENT_LANGUAGE, call.voice().language().tag())
                .header(HeaderNames.VARY, "Accept-Language")
                .status(status)
                .send(json(answer));
    }
}
