package cn.jiazhu.web;

import cn.jiazhu.application.port.Bytes;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;

/// Takes files from strangers: one at a time in memory, none on disk, and only so many for one address at once.
final class Uploads {

    /// Bytes of a file, and files of one form.
    static final int LARGEST = 10 << 20;

    static final int MOST = 20;

    /// Bytes of a batch of reports.
    static final int LARGEST_BATCH = 4 << 20;

    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int LONGEST_NAME = 80;

    private final Map<String, Integer> busy = new ConcurrentHashMap<>();
    private final int atOnce;

    /// @param atOnce for one address
    Uploads(int atOnce) {
        this.atOnce = atOnce;
    }

    /// Does what needs the body, unless this address has enough under way.
    <T> T inTurn(Call call, Supplier<T> work) {
        String client = call.client();
        if (busy.merge(client, 1, Integer::sum) > atOnce) {
            leave(client);
            throw RequestRefused.tooOften(PAUSE);
        }
        try {
            return work.get();
        } finally {
            leave(client);
        }
    }

    /// The body as one file.
    static Bytes file(Call call) {
        return body(call, "pdf|ofd|zip|octet-stream", LARGEST, "FILE");
    }

    /// The body as one signed batch.
    static Bytes batch(Call call) {
        return body(call, "jose", LARGEST_BATCH, "BATCH");
    }

    private static Bytes body(Call call, String types, int largest, String variant) {
        String type = call.header(HeaderNames.CONTENT_TYPE).orElse("");
        if (!type.matches("(?i)application/(" + types + ")\\s*(;.*)?")) {
            throw refused(ProblemCode.WRONG_TYPE, variant);
        }
        return reading(() -> {
            try (InputStream in = call.request().content().inputStream()) {
                return read(in, largest, variant);
            }
        });
    }

    /// A part of a form.
    ///
    /// @param name of a file, as its owner calls it, fit to be shown; empty where no file was chosen, and of a text
    record Part(String field, String name, Bytes bytes) {

        boolean isFile() {
            return !name.isEmpty();
        }
    }

    /// The parts of a form, each handed on before the next is read.
    static void parts(Call call, Consumer<Part> each) {
        FileItemIterator parts = iterator(call);
        int count = 0;
        for (var next = next(parts); next.isPresent(); next = next(parts)) {
            if (next.get().isFile() && ++count > MOST) {
                throw refused(ProblemCode.TOO_LARGE, "FILE");
            }
            each.accept(next.get());
        }
    }

    /// The parts of a form as they come.
    static FileItemIterator iterator(Call call) {
        String type = call.header(HeaderNames.CONTENT_TYPE).orElse("");
        if (!type.regionMatches(true, 0, "multipart/form-data;", 0, 20)) {
            throw refused(ProblemCode.WRONG_TYPE, "FILE");
        }
        return reading(() -> new FileUpload().getItemIterator(new Body(call, type)));
    }

    /// A request, to the reader of forms.
    private record Body(Call call, String contentType) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        /// Asked for by the interface, by nobody else.
        @Override
        @SuppressWarnings("deprecation")
        public int getContentLength() {
            return -1;
        }

        @Override
        public long contentLength() {
            return -1;
        }

        @Override
        public InputStream getInputStream() {
            return call.request().content().inputStream();
        }
    }

    private static Optional<Part> next(FileItemIterator parts) {
        return reading(() -> {
            if (!parts.hasNext()) {
                return Optional.empty();
            }
            FileItemStream part = parts.next();
            String name = part.isFormField() ? "" : shown(part.getName());
            try (InputStream in = part.openStream()) {
                return Optional.of(new Part(part.getFieldName(), name, read(in, LARGEST, "FILE")));
            }
        });
    }

    static RequestRefused refused(ProblemCode code, String variant) {
        return new RequestRefused(Reason.of(code).as(variant), Duration.ZERO);
    }

    private void leave(String client) {
        busy.computeIfPresent(client, (_, count) -> count == 1 ? null : count - 1);
    }

    private static Bytes read(InputStream in, int largest, String variant) throws IOException {
        byte[] bytes = in.readNBytes(largest + 1);
        if (bytes.length > largest) {
            throw refused(ProblemCode.TOO_LARGE, variant);
        }
        return Bytes.of(bytes);
    }

    interface Reading<T> {

        T read() throws IOException, FileUploadException;
    }

    /// Whatever goes wrong here was sent so.
    static <T> T reading(Reading<T> work) {
        try {
            return work.read();
        } catch (RequestRefused | HttpException | RequestException refused) {
            throw refused;
        } catch (IOException | FileUploadException | RuntimeException _) {
            throw new RequestRefused(ProblemCode.MALFORMED);
        }
    }

    /// The last part of a path, without anything that could pass for more than a name.
    static String shown(String sent) {
        String name = sent.substring(1 + Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')));
        return name.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
