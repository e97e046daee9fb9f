package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Format;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/// What may happen to an issued OFD after it has left the house; the classes are those of `reliability.md` D5, and what
/// a ZIP file allows besides.
final class OfdAttacks {

    private static final String ADDED = "Added";
    private static final String COVERED = "Covered";
    private static final String ALTERED = "Altered";
    private static final String BROKEN = "Broken";

    /// The strip's name and the end of the paper; nothing stands there.
    private static final String MARGIN = "186 280 20 12";

    private static final String FURTHER = "Doc_0/Signs/Sign_1/";
    private static final String END = "</ofd:Signatures>";

    private final List<Attack> all = new ArrayList<>();

    private OfdAttacks() {}

    static List<Attack> all() {
        var attacks = new OfdAttacks();
        attacks.additions();
        attacks.covers();
        attacks.disguised();
        attacks.contents();
        attacks.pages();
        attacks.unlisted();
        attacks.twins();
        attacks.lists();
        attacks.seals();
        attacks.signers();
        attacks.references();
        attacks.archive();
        return List.copyOf(attacks.all);
    }

    private void additions() {
        zip("addition", "a seal in the margin", ADDED, zip -> sealed(zip, stamp(MARGIN)));
        zip("addition", "a signature without a stamp", ADDED, zip -> sealed(zip, ""));
        zip("addition", "two stamps in the margin", ADDED, zip -> sealed(zip, stamp(MARGIN) + stamp("2 2 8 8")));
        zip("addition", "packed by another program", ADDED, zip -> {
            sealed(zip, stamp(MARGIN));
            return zip.change(OfdFile.PAGE, Zip.Entry::deflated);
        });
        zip(
                "addition",
                "the highest number told",
                ADDED,
                zip -> sealed(zip, stamp(MARGIN))
                        .replace(OfdFile.SIGNATURES, END, "<ofd:MaxSignId>2</ofd:MaxSignId>" + END));
    }

    private void covers() {
        zip("cover", "a seal on the name", COVERED, zip -> sealed(zip, stamp("40 100 20 12")));
        zip("cover", "a seal on the QR", COVERED, zip -> sealed(zip, stamp("160 30 5 5")));
        zip("cover", "the whole page", COVERED, zip -> sealed(zip, stamp("-1 -1 300 300")));
        zip("cover", "the second of two stamps", COVERED, zip -> sealed(zip, stamp(MARGIN) + stamp("150 215 9 9")));
        zip("cover", "one edge in common with the seal", COVERED, zip -> sealed(zip, stamp("130.5 251 13.5 20")));
    }

    /// Seals over the name that a careless reader does not see there.
    private void disguised() {
        String name = "40 100 20 12";
        List<String> stamps = List.of(
                "<StampAnnot xmlns=\"other\" Boundary=\"" + name + "\"/>",
                "<ofd:StampAnnot xmlns:ofd=\"other\" ID=\"t\" PageRef=\"22\" Boundary=\"" + name + "\"/>",
                "<ofd:stampannot Boundary=\"" + name + "\"/>",
                "<ofd:StampAnnot ID=\"t\" PageRef=\"22\"/>",
                stamp("40,100,20,12"),
                stamp("1e1 1e1 1e2 1e2"),
                stamp("60 112 -20 -12"),
                stamp("NaN 0 20 12"),
                stamp("40 100 20 12 1"));
        for (String stamp : stamps) {
            zip("disguise", stamp, ALTERED, zip -> sealed(zip, stamp(MARGIN) + stamp));
        }
        zip(
                "disguise",
                "parts of its own in the issued folder",
                ALTERED,
                zip -> sealed(zip, stamp(MARGIN))
                        .replace(OfdFile.SIGNATURES, "Sign_1/Signature.xml", "Sign_0/Signature.xml"));
        zip(
                "disguise",
                "a page beside the signature",
                ALTERED,
                zip -> sealed(zip, stamp(MARGIN)).add(FURTHER + "Content.xml", zip.content(OfdFile.PAGE)));
        zip(
                "disguise",
                "the same number twice",
                ALTERED,
                zip -> sealed(zip, stamp(MARGIN)).replace(OfdFile.SIGNATURES, "ID=\"s2\"", "ID=\"s1\""));
        zip(
                "disguise",
                "no description",
                ALTERED,
                zip -> sealed(zip, stamp(MARGIN)).remove(FURTHER + "Signature.xml"));
    }

    private void contents() {
        zip("content", "another name in the data", ALTERED, zip -> zip.replace("OFD.xml", "李样本", "李四"));
        zip("content", "another day in the data", ALTERED, zip -> zip.replace("OFD.xml", "2028-11-30", "2038-11-30"));
        zip("content", "the code of no copy", BROKEN, zip -> zip.replace("OFD.xml", "7K3M-9Q2X", "7K3M-9Q2Y"));
        zip("content", "no code", BROKEN, zip -> zip.replace("OFD.xml", "KZ_verificationCode", "KZ_other"));
        zip("content", "a word moved", ALTERED, zip -> zip.replace(OfdFile.PAGE, "Boundary=\"", "Boundary=\"1"));
        zip("content", "nothing drawn", ALTERED, zip -> zip.put(OfdFile.PAGE, ascii("<ofd:Page/>")));
        zip(
                "content",
                "another photo",
                ALTERED,
                zip -> zip.put("Doc_0/Res/photo.jpg", Pictures.signature().array()));
        zip(
                "content",
                "another font",
                ALTERED,
                zip -> zip.put("Doc_0/Res/person.ttf", zip.content("Doc_0/Res/bold.ttf")));
        zip(
                "content",
                "another attachment",
                ALTERED,
                zip -> zip.replace("Doc_0/Attachs/certificate.json", "李样本", "李四"));
        zip("content", "a space more", ALTERED, zip -> zip.replace(OfdFile.TEMPLATE, "</ofd:Page>", " </ofd:Page>"));
    }

    private void pages() {
        String page = "<ofd:Page ID=\"22\" BaseLoc=\"Pages/Page_0/Content.xml\"/>";
        String other = "Doc_0/Pages/Page_1/Content.xml";
        zip(
                "page",
                "a page more",
                ALTERED,
                zip -> zip.add(other, zip.content(OfdFile.PAGE))
                        .replace(
                                "Doc_0/Document.xml",
                                page,
                                page + page.replace("22", "23").replace("_0", "_1")));
        zip(
                "page",
                "a page instead",
                ALTERED,
                zip -> zip.add(other, zip.content(OfdFile.PAGE))
                        .replace("Doc_0/Document.xml", page, page.replace("_0", "_1")));
        zip(
                "page",
                "a second document",
                ALTERED,
                zip -> zip.add("Doc_1/Document.xml", zip.content("Doc_0/Document.xml"))
                        .replace("OFD.xml", "<ofd:DocRoot>Doc_0", "<ofd:DocRoot>Doc_1"));
        zip("page", "without its template", ALTERED, zip -> zip.remove(OfdFile.TEMPLATE));
        zip(
                "page",
                "annotations",
                ALTERED,
                zip -> zip.add("Doc_0/Annots/Annotations.xml", ascii("<ofd:Annotations/>"))
                        .replace(
                                "Doc_0/Document.xml",
                                "</ofd:Pages>",
                                "</ofd:Pages><ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>"));
    }

    private void unlisted() {
        for (String path :
                List.of("a.txt", "Doc_0/Res/more.png", "Doc_0/Signs/Sign_0/more.xml", "Doc_9/x/Signatures.xml")) {
            zip("unlisted", path, ALTERED, zip -> zip.add(path, ascii("<x/>")));
        }
        zip(
                "unlisted",
                "in a listed signature's folder",
                ALTERED,
                zip -> sealed(zip, stamp(MARGIN)).add(FURTHER + "more.png", ascii("x")));
        zip(
                "unlisted",
                "a signature that the list does not name",
                ALTERED,
                zip -> sealed(zip, stamp(MARGIN)).put(OfdFile.SIGNATURES, zipText(OfdFile.SIGNATURES)));
    }

    private void twins() {
        zip("twin", "the page again", BROKEN, zip -> zip.add(OfdFile.PAGE, ascii("<ofd:Page/>")));
        zip("twin", "the same page again", BROKEN, zip -> zip.add(OfdFile.PAGE, zip.content(OfdFile.PAGE)));
        zip("twin", "in other letters", BROKEN, zip -> zip.add("DOC_0/pages/Page_0/Content.xml", ascii("x")));
        zip("twin", "OFD.xml again", BROKEN, zip -> zip.add("OFD.xml", zip.content("OFD.xml")));
        zip(
                "twin",
                "two names for one entry",
                BROKEN,
                zip -> zip.change(OfdFile.PAGE, page -> page.named(Bytes.utf8("Doc_0/Pages/Page_1/Content.xml"))));
        zip(
                "twin",
                "another name by an extra field",
                BROKEN,
                zip -> zip.change(OfdFile.PAGE, page -> page.extra(extra(0x7075, "Doc_0/Pages/Page_1/Content.xml"))));
        zip("twin", "a name with a slash in front", BROKEN, zip -> zip.add("/" + OfdFile.PAGE, ascii("x")));
    }

    private void lists() {
        zip("list", "Signatures.xml removed", ALTERED, zip -> zip.remove(OfdFile.SIGNATURES));
        zip(
                "list",
                "an empty list",
                ALTERED,
                zip -> zip.put(
                        OfdFile.SIGNATURES, ascii("<ofd:Signatures xmlns:ofd=\"http://www.ofdspec.org/2016\"/>")));
        zip("list", "no XML", ALTERED, zip -> zip.put(OfdFile.SIGNATURES, ascii("x")));
        zip(
                "list",
                "named nowhere",
                ALTERED,
                zip -> zip.replace("OFD.xml", "<ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures>", ""));
        zip(
                "list",
                "all signatures removed",
                ALTERED,
                zip -> zip.remove(OfdFile.SIGNATURES)
                        .remove(OfdFile.SIGNATURE)
                        .remove(OfdFile.SEAL)
                        .remove(OfdFile.VALUE));
        zip("list", "the issued one behind the other", ALTERED, zip -> {
            sealed(zip, stamp(MARGIN));
            String list = zip.text(OfdFile.SIGNATURES);
            int first = list.indexOf("<ofd:Signature ");
            int second = list.indexOf("<ofd:Signature ", first + 1);
            int end = list.indexOf(END);
            return zip.put(
                    OfdFile.SIGNATURES,
                    utf8(list.substring(0, first) + list.substring(second, end) + list.substring(first, second) + END));
        });
        zip(
                "list",
                "the other instead",
                ALTERED,
                zip -> sealed(zip, stamp(MARGIN))
                        .replace(
                                OfdFile.SIGNATURES,
                                "<ofd:Signature ID=\"s1\" Type=\"Seal\" BaseLoc=\"/" + OfdFile.SIGNATURE + "\"/>",
                                ""));
        zip(
                "list",
                "a document type",
                ALTERED,
                zip -> sealed(zip, stamp(MARGIN))
                        .replace(OfdFile.SIGNATURES, "<ofd:Signatures", "<!DOCTYPE x><ofd:Signatures"));
        zip(
                "list",
                "an element of somebody else",
                ALTERED,
                zip -> sealed(zip, stamp(MARGIN)).replace(OfdFile.SIGNATURES, END, "<x xmlns=\"y\"/>" + END));
    }

    private void seals() {
        zip(
                "seal",
                "another seal",
                ALTERED,
                zip -> zip.put(OfdFile.SEAL, attackers().content(OfdFile.SEAL)));
        zip("seal", "no seal", ALTERED, zip -> zip.remove(OfdFile.SEAL));
        zip(
                "seal",
                "another value",
                ALTERED,
                zip -> zip.put(OfdFile.VALUE, attackers().content(OfdFile.VALUE)));
        zip(
                "seal",
                "seal and value",
                ALTERED,
                zip -> zip.put(OfdFile.SEAL, attackers().content(OfdFile.SEAL))
                        .put(OfdFile.VALUE, attackers().content(OfdFile.VALUE)));
        zip("seal", "moved", ALTERED, zip -> zip.replace(OfdFile.SIGNATURE, "144 211 40 40", "44 211 40 40"));
        zip("seal", "an empty value", ALTERED, zip -> zip.put(OfdFile.VALUE, new byte[0]));
    }

    private void signers() {
        add("signer", "all made with the attacker's key", ALTERED, _ -> attackersFile(Copies.sample()));
        add(
                "signer",
                "with the attacker's key, another name",
                ALTERED,
                _ -> attackersFile(Copies.sample().name("王伪造")));
        add(
                "signer",
                "with the issuer's key, another copy of the same code",
                ALTERED,
                _ -> Issued.of(Copies.sample().name("王伪造").copy(), Format.OFD).bytes());
        zip("signer", "the same parts, signed again", ALTERED, zip -> {
            var signed = attackers();
            for (String path : List.of(OfdFile.SIGNATURE, OfdFile.SEAL, OfdFile.VALUE)) {
                zip.put(path, signed.content(path));
            }
            return zip;
        });
    }

    private void references() {
        List<String> parts =
                List.of("OFD.xml", OfdFile.PAGE, OfdFile.TEMPLATE, "Doc_0/Res/person.ttf", OfdFile.SIGNATURES);
        for (String part : parts) {
            zip("reference", "none to " + part, ALTERED, zip -> {
                String signature = zip.text(OfdFile.SIGNATURE);
                int start = signature.indexOf("<ofd:Reference FileRef=\"/" + part);
                int end = signature.indexOf("</ofd:Reference>", start) + "</ofd:Reference>".length();
                return zip.put(OfdFile.SIGNATURE, utf8(signature.substring(0, start) + signature.substring(end)));
            });
        }
        zip("reference", "the digest of the forged page", ALTERED, zip -> {
            String old = Base64.getEncoder()
                    .encodeToString(Sm3.of(zip.content(OfdFile.PAGE)).array());
            zip.replace(OfdFile.PAGE, "Boundary=\"", "Boundary=\"1");
            String now = Base64.getEncoder()
                    .encodeToString(Sm3.of(zip.content(OfdFile.PAGE)).array());
            return zip.replace(OfdFile.SIGNATURE, old, now);
        });
    }

    private void archive() {
        add("archive", "packed anew", ALTERED, file -> Zip.of(file).saved());
        add("archive", "a comment", BROKEN, file -> Zip.of(file).comment("x").saved());
        add("archive", "a byte behind", BROKEN, file -> concatenated(file, ascii("x")));
        add("archive", "a byte in front", BROKEN, file -> concatenated(ascii("x"), file));
        add("archive", "itself behind itself", BROKEN, file -> concatenated(file, file));
        add("archive", "bytes before the directory", BROKEN, file -> {
            Zip zip = Zip.of(file);
            return zip.saved("hidden", OfdFile.read(file).entries().size());
        });
        add(
                "archive",
                "one entry fewer in the count",
                BROKEN,
                file -> Zip.of(file).saved("", OfdFile.read(file).entries().size() - 1));
        zip("archive", "an encrypted page", BROKEN, zip -> zip.change(OfdFile.PAGE, page -> page.flags(1)));
        zip("archive", "a folder with content", BROKEN, zip -> zip.add("Doc_0/Res/", ascii("x")));
        zip("archive", "a link", BROKEN, zip -> zip.change(OfdFile.PAGE, page -> page.attributes(0xA1FF << 16)));
        zip("archive", "an unknown compression", BROKEN, zip -> zip.change(OfdFile.PAGE, page -> page.method(12)));
        zip(
                "archive",
                "64-bit sizes",
                BROKEN,
                zip -> zip.change(OfdFile.PAGE, page -> page.extra(extra(1, "12345678"))));
    }

    private void add(String kind, String name, String expected, UnaryOperator<byte[]> made) {
        all.add(new Attack(kind, name, expected, made));
    }

    private void zip(String kind, String name, String expected, UnaryOperator<Zip> change) {
        add(kind, name, expected, file -> change.apply(Zip.of(file)).saved());
    }

    /// A further signature, as an honest tool sets it.
    static Zip sealed(Zip zip, String stamps) {
        return zip.add(FURTHER + "Signature.xml", utf8("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <ofd:Signature xmlns:ofd="http://www.ofdspec.org/2016"><ofd:SignedInfo>\
                        <ofd:Provider ProviderName="Tool" Version="1.0" Company="Tool"/>\
                        <ofd:SignatureMethod>1.2.156.10197.1.501</ofd:SignatureMethod>\
                        <ofd:SignatureDateTime>20261201013000Z</ofd:SignatureDateTime>\
                        <ofd:References CheckMethod="1.2.156.10197.1.401"><ofd:Reference FileRef="/OFD.xml">\
                        <ofd:CheckValue>QV8WqWtlz7xTaOFipoCsr/xoGvsu4YPX9RjRID442gE=</ofd:CheckValue></ofd:Reference>\
                        </ofd:References>STAMPS<ofd:Seal><ofd:BaseLoc>Seal.esl</ofd:BaseLoc></ofd:Seal></ofd:SignedInfo>\
                        <ofd:SignedValue>SignedValue.dat</ofd:SignedValue></ofd:Signature>
                        """.replace("STAMPS", stamps)))
                .add(FURTHER + "Seal.esl", attackers().content(OfdFile.SEAL))
                .add(FURTHER + "SignedValue.dat", attackers().content(OfdFile.VALUE))
                .replace(
                        OfdFile.SIGNATURES,
                        END,
                        "<ofd:Signature ID=\"s2\" Type=\"Seal\" BaseLoc=\"/" + FURTHER + "Signature.xml\"/>" + END);
    }

    static String stamp(String boundary) {
        return "<ofd:StampAnnot ID=\"t1\" PageRef=\"22\" Boundary=\"" + boundary + "\"/>";
    }

    private static Zip attackers() {
        return Zip.of(attackersFile(Copies.sample()));
    }

    private static byte[] attackersFile(Copies copies) {
        return Attacker.FILES.computeIfAbsent(copies, Attacker::made);
    }

    private static byte[] zipText(String path) {
        return Zip.of(Issued.Sample.OFD.bytes()).content(path);
    }

    static Bytes extra(int kind, String content) {
        return Bytes.of(ByteBuffer.allocate(4 + content.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) kind)
                .putShort((short) content.length())
                .put(ascii(content))
                .array());
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
