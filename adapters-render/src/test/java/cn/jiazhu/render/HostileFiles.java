package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Files that would have a careless reader spend memory or time without end, write where it should not, or ask others.
final class HostileFiles {

    private static final int MEGABYTE = 1 << 20;
    private static final int LARGEST_UPLOAD = 10 * MEGABYTE - 200_000;
    private static final String NEW = "Doc_0/Signs/Sign_1/";

    private final List<Attack> all = new ArrayList<>();

    private HostileFiles() {}

    static List<Attack> pdfs() {
        var files = new HostileFiles();
        files.nesting();
        files.sizes();
        files.tables();
        files.truncated("Broken", "Altered");
        files.strangers("Altered");
        return List.copyOf(files.all);
    }

    static List<Attack> ofds() {
        var files = new HostileFiles();
        files.bombs();
        files.paths();
        files.xml();
        files.values();
        files.truncated("Broken", "Broken");
        files.strangers("Broken");
        return List.copyOf(files.all);
    }

    private void bombs() {
        zip(
                "bomb",
                "zeros",
                zip -> zip.add(Zip.Entry.of("z", new byte[7 * MEGABYTE]).deflated()));
        zip(
                "bomb",
                "zeros that say they are few",
                zip -> zip.add(
                        Zip.Entry.of("z", new byte[7 * MEGABYTE]).deflated().sizes(7_000, 10)));
        zip(
                "bomb",
                "a part that says it is 1 GB",
                zip -> zip.add(Zip.Entry.of("z", new byte[10]).deflated().sizes(20, 1 << 30)));
        zip(
                "bomb",
                "stored, and says it is 4 GB",
                zip -> zip.add(Zip.Entry.of("z", new byte[10]).sizes(0xffffffffL, 0xffffffffL)));
        zip("bomb", "many of them", zip -> {
            var entry = new byte[100 * 1024];
            IntStream.range(0, 400)
                    .forEach(i -> zip.add(Zip.Entry.of("z" + i, entry).deflated()));
            return zip;
        });
        zip("bomb", "as many as fit within the ratio", zip -> {
            IntStream.range(0, 400)
                    .forEach(
                            i -> zip.add(Zip.Entry.of("z" + i, noise(25 * 1024)).deflated()));
            return zip;
        });
        add("bomb", "itself within itself", "Altered", file -> {
            byte[] inner = file;
            for (int i = 0; i < 10; i++) {
                inner = Zip.of(file).add("inner.zip", inner).saved();
            }
            return inner;
        });
        add("bomb", "entries on top of each other", "Broken", file -> {
            byte[] zip = Zip.of(file)
                    .add("a", new byte[5_000])
                    .add("b", new byte[5_000])
                    .saved();
            ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
            int second = zip.length - 22 - 47;
            bytes.putInt(second + 42, bytes.getInt(second - 47 + 42));
            return zip;
        });
        add("bomb", "a directory that is its own entry", "Broken", file -> {
            byte[] zip = Zip.of(file).add("a", new byte[0]).saved();
            ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
            bytes.putInt(zip.length - 22 - 47 + 42, zip.length - 22 - 47);
            return zip;
        });
        for (int count : List.of(501, 65_535, 65_536, 70_000)) {
            zip("bomb", count + " entries", zip -> {
                IntStream.range(0, count).forEach(i -> zip.add("e" + i, new byte[0]));
                return zip;
            });
        }
        add("bomb", "a count of 65,535 alone", "Broken", file -> Zip.of(file).saved("", 65_535));
    }

    private void paths() {
        List<String> paths = List.of(
                "../x",
                "Doc_0/../../x",
                "..",
                ".",
                "./x",
                "/etc/x",
                "C:/x",
                "C:\\x",
                "\\\\host\\x",
                "a\\..\\x",
                "a\0b",
                "a//b",
                "a/./b",
                "~/x",
                "a b",
                "x.",
                "CON:",
                "%2e%2e/x",
                "Doc_0/\u202ex",
                "\uff0e\uff0e/x",
                "");
        for (String path : paths) {
            zip(
                    "path",
                    Bytes.utf8(path).array().length + " bytes: " + path.replaceAll("[^!-~]", "?"),
                    zip -> zip.add(path, new byte[1]));
        }
        zip(
                "path",
                "overlong dots",
                zip -> zip.add(Zip.Entry.of(
                        Bytes.of(new byte[] {(byte) 0xC0, (byte) 0xAE, (byte) 0xC0, (byte) 0xAE, '/', 'x'}),
                        new byte[1])));
        zip("path", "60,000 folders", zip -> zip.add("a/".repeat(30_000) + "x", new byte[1]));
        zip("path", "60,000 letters", zip -> zip.add("a".repeat(60_000), new byte[1]));
        zip(
                "path",
                "a link",
                zip -> zip.add(Zip.Entry.of("x", "/etc/passwd".getBytes(StandardCharsets.US_ASCII))
                        .attributes(0xA1FF << 16)));
    }

    private void xml() {
        String deep = "<ofd:Signature>".repeat(100_000);
        list("deep", head() + deep);
        list(
                "deep and closed, as large as is read",
                head() + "<ofd:Signature>".repeat(8_000) + "</ofd:Signature>".repeat(8_000) + "</ofd:Signatures>");
        list(
                "entities in entities",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">"
                        + IntStream.range(0, 20)
                                .mapToObj(i -> "<!ENTITY b" + i + " \""
                                        + ("&" + (i == 0 ? "a" : "b" + (i - 1)) + ";").repeat(10) + "\">")
                                .reduce("", String::concat)
                        + "]><x>&b19;</x>");
        list("a file", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>");
        list("an address", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><x/>");
        list("a parameter entity", "<!DOCTYPE x [<!ENTITY % a SYSTEM \"http://127.0.0.1:9/x.dtd\"> %a;]><x/>");
        list(
                "an inclusion",
                head() + "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                        + " href=\"file:///etc/passwd\" parse=\"text\"/></ofd:Signatures>");
        list(
                "10,000 attributes",
                head() + "<ofd:Signature "
                        + IntStream.range(0, 10_000)
                                .mapToObj(i -> "a" + i + "=\"\" ")
                                .reduce("", String::concat) + "/></ofd:Signatures>");
        list("a name without end", head() + "<ofd:" + "a".repeat(200_000));
        list("5 MB of signatures", head() + "<ofd:Signature/>".repeat(300_000) + "</ofd:Signatures>");
        add("xml", "3,000 signatures of one description", "Altered", file -> {
            Zip zip = Zip.of(file);
            String more = IntStream.range(0, 3_000)
                    .mapToObj(i -> "<ofd:Signature ID=\"m" + i + "\" BaseLoc=\"/" + NEW + "s.xml\"/>")
                    .collect(Collectors.joining());
            String description = "<ofd:Signature xmlns:ofd=\"http://www.ofdspec.org/2016\">"
                    + "<ofd:Parameter/>".repeat(15_000) + "</ofd:Signature>";
            return zip.replace(OfdFile.SIGNATURES, "</ofd:Signatures>", more + "</ofd:Signatures>")
                    .add(NEW + "s.xml", description.getBytes(StandardCharsets.UTF_8))
                    .saved();
        });
        list("as many elements as are read", head() + "<ofd:Signature/>".repeat(15_000) + "</ofd:Signatures>");
        add(
                "xml",
                "another encoding",
                "Altered",
                file -> Zip.of(file)
                        .put(OfdFile.SIGNATURES, (head() + "</ofd:Signatures>").getBytes(StandardCharsets.UTF_16))
                        .saved());
    }

    private void values() {
        byte[] nested = new byte[60_000];
        for (int i = 0; i < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        value("sequences in sequences", nested);
        value("a length of 1 GB", new byte[] {0x30, (byte) 0x84, 0x40, 0, 0, 0, 1});
        value("a length of more than all", new byte[] {0x30, (byte) 0x84, (byte) 0xff, (byte) 0xff, (byte) 0xff, 1});
        value("nothing", new byte[0]);
        value("another kind", new byte[] {2, 1, 1});
        value("1 MB", new byte[MEGABYTE]);
    }

    private void nesting() {
        for (String open : List.of("[", "<<", "<</A", "(", "<</A[")) {
            pdf("nesting", "100,000 times " + open, more -> more.add(open.repeat(100_000)));
        }
        pdf(
                "nesting",
                "100,000 brackets in a string, closed",
                more -> more.add("(" + "(".repeat(100_000) + ")".repeat(100_000) + ")"));
        pdf("nesting", "a chain of objects that an annotation hangs on", "Added", more -> {
            int first = more.next();
            for (int i = 0; i < 9_000; i++) {
                int next = more.next();
                more.put(next - 1, "[" + next + " 0 R]");
            }
            more.put(first + 9_000, "0");
            PdfAttacks.annotation(more, "Stamp", PdfAttacks.MARGIN, "/Chain " + first + " 0 R");
        });
        pdf("size", "3,000 fields of one large signature", more -> {
            int value = more.add("<</SubFilter/X/Contents<3082FA00" + "0500".repeat(32_000) + ">>>");
            var fields = new StringBuilder();
            for (int i = 0; i < 3_000; i++) {
                int field = more.add("<</Subtype/Widget/FT/Sig/Rect[1 1 2 2]/V " + value + " 0 R>>");
                fields.append(' ').append(field).append(" 0 R");
            }
            int page = PdfAttacks.page(more);
            more.put(page, more.text(page).replaceFirst("/Annots\\[[^]]*", "$0" + fields));
        });
        pdf("nesting", "a ring of objects", "Added", more -> {
            int first = more.next();
            int second = more.add("[" + first + " 0 R]");
            more.put(first, "[" + second + " 0 R]");
            PdfAttacks.annotation(more, "Stamp", PdfAttacks.MARGIN, "/Ring " + first + " 0 R");
        });
        byte[] nested = new byte[60_000];
        pdf(
                "nesting",
                "a signature of sequences in sequences",
                "Added",
                more -> PdfAttacks.field(more, PdfAttacks.MARGIN, "/X<" + "3080".repeat(nested.length / 2) + ">"));
    }

    private void sizes() {
        pdf("size", "a number without end", more -> more.add("1".repeat(LARGEST_UPLOAD) + "x"));
        pdf("size", "a name without end", more -> more.add("/" + "a".repeat(LARGEST_UPLOAD)));
        pdf("size", "a string without end", more -> more.add("(" + "a".repeat(LARGEST_UPLOAD)));
        pdf("size", "a string as long as may be", more -> more.add("(" + "a".repeat(LARGEST_UPLOAD) + ")"));
        pdf("size", "a list of zeros", more -> more.add("[" + "0 ".repeat(LARGEST_UPLOAD / 2) + "]"));
        pdf("size", "a list of lists", more -> more.add("[" + "[]".repeat(LARGEST_UPLOAD / 2) + "]"));
        pdf("size", "65,536 keys of one hash", more -> {
            var keys = new StringBuilder("<<");
            for (int i = 0; i < 1 << 16; i++) {
                keys.append('/');
                for (int bit = 0; bit < 16; bit++) {
                    keys.append((i >> bit & 1) == 0 ? "Aa" : "BB");
                }
                keys.append(" 0");
            }
            more.add(keys.append(">>").toString());
        });
        pdf("size", "many small objects", more -> IntStream.range(0, 200_000).forEach(_ -> more.add("0")));
        pdf("size", "white space", more -> more.raw(" ".repeat(LARGEST_UPLOAD)));
        for (String length :
                List.of("1073741824", "2147483648", "99999999999999999999", "-1", "null", "[0]", "99999999")) {
            pdf(
                    "size",
                    "a stream of length " + length,
                    more -> more.add("<</Length " + length + ">>\nstream\nx\nendstream"));
        }
        pdf("size", "a length that is its own stream", more -> {
            int self = more.next();
            more.put(self, "<</Length " + self + " 0 R>>\nstream\nx\nendstream");
        });
        pdf("size", "lengths in a ring", more -> {
            int first = more.next();
            int second = more.add(first + " 0 R");
            more.put(first, "<</Length " + second + " 0 R>>\nstream\nx\nendstream");
        });
        pdf("size", "10,000 lengths in one long object", more -> {
            int list = more.add("[" + "0 ".repeat(40_000) + "]");
            IntStream.range(0, 10_000).forEach(_ -> more.add("<</Length " + list + " 0 R>>\nstream\nx\nendstream"));
        });
        pdf("size", "100,000 byte ranges", more -> {
            var ranges = new StringBuilder();
            IntStream.range(0, 100_000).forEach(i -> ranges.append("/ByteRange [0 1 2 " + (9_000_000 - i) + "]"));
            more.add("[" + ranges + "]");
            more.raw(" ".repeat(6_000_000));
        });
    }

    private void tables() {
        pdf("table", "a count of 999,999,999", more -> more.inTable("0 999999999\n"));
        pdf("table", "numbers beyond counting", more -> more.inTable("999999999 999999999\n0000000000 00000 n \n"));
        pdf("table", "100,000 empty sections", more -> more.inTable("0 0\n".repeat(100_000)));
        pdf(
                "table",
                "1,000,000 entries",
                more -> more.inTable("5000 400000\n" + "0000000000 00000 n \n".repeat(400_000)));
        add("table", "itself before itself", "Altered", file -> {
            var more = new Appending(file);
            more.add("0");
            return more.saved(more.root(), new String(file, StandardCharsets.ISO_8859_1).length() + 20);
        });
        add("table", "100 revisions", "Altered", file -> {
            byte[] now = file;
            for (int i = 0; i < 100; i++) {
                now = PdfAttacks.annotation(new Appending(now), "Stamp", PdfAttacks.MARGIN, "")
                        .saved();
            }
            return now;
        });
        pdf("table", "an object stream that holds itself", more -> {
            int self = more.next();
            more.put(
                    self,
                    "<</Type/ObjStm/N 1/First 4/Extends " + self + " 0 R/Length 12>>\nstream\n" + self + " 0 " + self
                            + " 0 R\nendstream");
        });
        add("table", "tables within trailers", "Altered", HostileFiles::trailersInTrailers);
    }

    /// Each table's trailer holds the one that comes after it.
    private static byte[] trailersInTrailers(byte[] file) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(file);
        String opening = "xref\ntrailer\n<</Prev %010d/S(";
        int size = opening.formatted(0).length();
        for (int i = 0; i < 60; i++) {
            int previous = i == 0 ? 0 : file.length + (i - 1) * size;
            out.writeBytes(opening.formatted(previous).getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes(")".repeat(2).getBytes(StandardCharsets.US_ASCII));
        out.writeBytes("a".repeat(8 * MEGABYTE).getBytes(StandardCharsets.US_ASCII));
        int last = file.length + 59 * size;
        out.writeBytes((")>>\nstartxref\n" + last + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /// 500 places, evenly spread, and the last 20.
    private void truncated(String inside, String atTheEnd) {
        for (int i = 1; i <= 500; i++) {
            int part = i;
            add(
                    "truncated",
                    "at " + i + " of 501",
                    inside,
                    file -> Arrays.copyOf(file, (int) ((long) file.length * part / 501)));
        }
        for (int i = 1; i <= 20; i++) {
            int less = i;
            add("truncated", "by " + i, inside, file -> Arrays.copyOf(file, file.length - less));
        }
        add(
                "truncated",
                "what was added",
                atTheEnd,
                file -> atTheEnd.equals("Altered")
                        ? Arrays.copyOf(added(file), added(file).length - 100)
                        : Arrays.copyOf(Zip.of(file).saved(), file.length / 2));
    }

    private static byte[] added(byte[] pdf) {
        return PdfAttacks.annotation(new Appending(pdf), "Stamp", PdfAttacks.MARGIN, "")
                .saved();
    }

    private void strangers(String followed) {
        String html = "<html><script>alert(1)</script></html>";
        for (String head :
                List.of("GIF89a", html, "%PDF-1.7\n%\u00e2\u00e3\n", "MZ", "\u007fELF", "PK\3\4", "<?xml?>")) {
            add(
                    "polyglot",
                    "behind " + head.replaceAll("[^!-~]", "?"),
                    "Broken",
                    file -> concatenated(latin(head), file));
        }
        add("polyglot", "before HTML", followed, file -> concatenated(file, latin(html)));
        add(
                "polyglot",
                "before a ZIP",
                followed,
                file -> concatenated(file, new Zip().add("a", new byte[9]).saved()));
        add("stranger", "nothing", "Broken", _ -> new byte[0]);
        add("stranger", "a byte", "Broken", _ -> new byte[1]);
        add("stranger", "zeros", "Broken", _ -> new byte[LARGEST_UPLOAD]);
        add("stranger", "noise", "Broken", _ -> noise(MEGABYTE));
        add("stranger", "heads", "Broken", _ -> latin("%PDF-1.7\n".repeat(1_000_000)));
        add("stranger", "names of codes", "Broken", _ -> latin("KZ_verificationCode\":\"".repeat(400_000)));
        add("stranger", "byte ranges", "Broken", _ -> latin("%PDF-/ByteRange    [    0    ".repeat(300_000)));
        add("stranger", "directories' ends", "Broken", _ -> latin("PK\5\6".repeat(1_000_000)));
        add("stranger", "an empty archive", "Broken", _ -> new Zip().saved());
    }

    private static String head() {
        return "<ofd:Signatures xmlns:ofd=\"http://www.ofdspec.org/2016\">";
    }

    private void list(String name, String list) {
        add(
                "xml",
                name,
                "Altered",
                file -> Zip.of(file)
                        .put(OfdFile.SIGNATURES, list.getBytes(StandardCharsets.UTF_8))
                        .saved());
    }

    private void value(String name, byte[] value) {
        add("value", name, "Added", file -> {
            Zip zip = Zip.of(file);
            String list = zip.text(OfdFile.SIGNATURES);
            return zip.put(
                            OfdFile.SIGNATURES,
                            list.replace(
                                            "</ofd:Signatures>",
                                            "<ofd:Signature ID=\"s2\" BaseLoc=\"/" + NEW
                                                    + "Signature.xml\"/></ofd:Signatures>")
                                    .getBytes(StandardCharsets.UTF_8))
                    .add(
                            NEW + "Signature.xml",
                            ("<ofd:Signature xmlns:ofd=\"http://www.ofdspec.org/2016\">"
                                            + "<ofd:SignedValue>v</ofd:SignedValue></ofd:Signature>")
                                    .getBytes(StandardCharsets.UTF_8))
                    .add(NEW + "v", value)
                    .saved();
        });
    }

    private void pdf(String kind, String name, Consumer<Appending> change) {
        pdf(kind, name, "Altered", change);
    }

    private void pdf(String kind, String name, String expected, Consumer<Appending> change) {
        add(kind, name, expected, file -> {
            var more = new Appending(file);
            change.accept(more);
            return more.saved();
        });
    }

    private void zip(String kind, String name, UnaryOperator<Zip> change) {
        add(kind, name, "Broken", file -> change.apply(Zip.of(file)).saved());
    }

    private void add(String kind, String name, String expected, UnaryOperator<byte[]> made) {
        all.add(new Attack(kind, name, expected, made));
    }

    /// The same each time, and it packs 8 to 1 or so.
    private static byte[] noise(int size) {
        var random = new Random(size);
        byte[] noise = new byte[size];
        for (int i = 0; i < size; i += 16) {
            noise[i] = (byte) random.nextInt();
        }
        return noise;
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
