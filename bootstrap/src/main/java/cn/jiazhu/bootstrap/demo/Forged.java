package cn.jiazhu.bootstrap.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Files made of issued ones, as a bidder's viewer or a forger would make them.
final class Forged {

    private static final Pattern TRAILER = Pattern.compile(
            "trailer\\s*<</Size (\\d+)(/Root \\d+ 0 R/Info \\d+ 0 R/ID\\[[^]]*])>>\\s*startxref\\s+(\\d+)");
    private static final Pattern PAGE =
            Pattern.compile("\\n(\\d+) 0 obj\\n(<<[^\\n]*/Annots\\[[^]]*)([^\\n]*)\\nendobj");

    private Forged() {}

    /// A square as a viewer adds it: in a revision of its own, behind bytes that stay as they are.
    ///
    /// @param rectangle in points, from the lower left corner
    static byte[] withSquare(byte[] pdf, String rectangle) {
        String file = new String(pdf, StandardCharsets.ISO_8859_1);
        MatchResult trailer = found(TRAILER, file);
        MatchResult page = found(PAGE, file);
        int square = Integer.parseInt(trailer.group(1));
        int look = square + 1;
        String[] objects = {
            page.group(1) + " 0 obj\n" + page.group(2) + " " + square + " 0 R" + page.group(3) + "\nendobj\n",
            square + " 0 obj\n<</Type/Annot/Subtype/Square/F 4/Rect[" + rectangle + "]/AP<</N " + look
                    + " 0 R>>>>\nendobj\n",
            look + " 0 obj\n<</Subtype/Form/BBox[0 0 1 1]/Length 16>>stream\n1 g 0 0 1 1 re f\nendstream\nendobj\n"
        };
        var revision = new StringBuilder(file);
        var table = new StringBuilder("xref\n");
        for (String object : objects) {
            table.append("%s 1\n%010d 00000 n \n".formatted(object.split(" ", 2)[0], revision.length()));
            revision.append(object);
        }
        int start = revision.length();
        return revision.append(table)
                .append("trailer\n<</Size %d%s/Prev %s>>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(look + 1, trailer.group(2), trailer.group(3), start))
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] withOneByteChanged(byte[] file) {
        byte[] changed = file.clone();
        changed[file.length / 2] ^= 1;
        return changed;
    }

    /// What it says to machines changed in one byte: the last of the name.
    static byte[] withAnotherName(byte[] pdf, String name) {
        byte[] stated = ("\"CZZT\":\"" + name).getBytes(StandardCharsets.UTF_8);
        int at = new String(pdf, StandardCharsets.ISO_8859_1).indexOf(new String(stated, StandardCharsets.ISO_8859_1));
        Mismatch.unless(at >= 0, "the name is not in the PDF");
        byte[] changed = pdf.clone();
        changed[at + stated.length - 1] ^= 1;
        return changed;
    }

    /// Packed anew, with other words in one part.
    static byte[] withText(byte[] ofd, String part, String old, String now) {
        var forged = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(ofd), StandardCharsets.UTF_8);
                var to = new ZipOutputStream(forged, StandardCharsets.UTF_8)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] bytes = from.readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().endsWith(part) ? replaced(bytes, old, now) : bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return forged.toByteArray();
    }

    private static byte[] replaced(byte[] part, String old, String now) {
        String text = new String(part, StandardCharsets.UTF_8);
        Mismatch.unless(text.contains(old), "not in the OFD: " + old);
        return text.replace(old, now).getBytes(StandardCharsets.UTF_8);
    }

    private static MatchResult found(Pattern pattern, String file) {
        return pattern.matcher(file).results().findFirst().orElseThrow(() -> new Mismatch("no " + pattern));
    }
}
