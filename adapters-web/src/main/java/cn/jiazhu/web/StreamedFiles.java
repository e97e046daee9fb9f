package cn.jiazhu.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.function.Consumer;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;

/// A form with large files: each is handed on while it comes, and none before the form has been found to be ours.
final class StreamedFiles {

    /// Whoever takes them.
    interface Taker {

        /// Takes one, to its end.
        ///
        /// @param name as its owner calls it, fit to be shown
        void take(String field, String name, InputStream bytes);
    }

    private static final int LONGEST_TEXT = 1_000;

    private final Call call;
    private final Consumer<Form> check;
    private final Taker taker;
    private final HashMap<String, String> fields = new HashMap<>();
    private boolean checked;

    /// @param check of the fields that come before the first file
    private StreamedFiles(Call call, Consumer<Form> check, Taker taker) {
        this.call = call;
        this.check = check;
        this.taker = taker;
    }

    static void read(Call call, Consumer<Form> check, Taker taker) {
        new StreamedFiles(call, check, taker).read();
    }

    private void read() {
        FileItemIterator parts = Uploads.iterator(call);
        while (Uploads.reading(parts::hasNext)) {
            read(Uploads.reading(parts::next));
        }
        check();
    }

    private void read(FileItemStream part) {
        try (InputStream in = Uploads.reading(part::openStream)) {
            if (part.isFormField()) {
                fields.put(part.getFieldName(), Uploads.reading(() -> text(in)));
                return;
            }
            check();
            String name = Uploads.shown(part.getName());
            if (!name.isEmpty()) {
                taker.take(part.getFieldName(), name, in);
            }
        } catch (IOException _) {
            throw new RequestRefused(ProblemCode.MALFORMED);
        }
    }

    private void check() {
        if (!checked) {
            check.accept(new Form(fields));
            checked = true;
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
    }
}
