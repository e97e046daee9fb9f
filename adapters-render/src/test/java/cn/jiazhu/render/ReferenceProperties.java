package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jiazhu.domain.annotation.AnnotatedCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/// Whatever copy it is, our writers put on the page what OpenPDF's and ofdrw's objects put there, in the same places.
class ReferenceProperties {

    /// A twentieth of a millimetre.
    private static final double POINTS = 0.05 * 72 / 25.4;

    private static final double MILLIMETRES = 0.05;

    private static final Pattern WORD =
            Pattern.compile("<word xMin=\"(.*?)\" yMin=\"(.*?)\" xMax=\"(.*?)\" yMax=\"(.*?)\">(.*?)</word>");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private static final Workshop WORKSHOP = Workshop.of(Copies.sample().type());
    private static final ReferencePdfWriter OPENPDF = WORKSHOP.pdfByOpenPdf();
    private static final ReferenceOfdWriter OFDRW = WORKSHOP.ofdByOfdrw();

    private static Path folder = Path.of("");

    @BeforeContainer
    static void folder() throws IOException {
        folder = Files.createTempDirectory("reference");
    }

    @AfterContainer
    static void remove() throws IOException {
        for (String name : List.of("ours.pdf", "openpdf.pdf")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder);
    }

    private record Word(String text, List<Double> box) {}

    @Property(tries = 500, edgeCases = EdgeCasesMode.MIXIN)
    void a_pdf_shows_what_openpdf_shows(@ForAll("copies") Copies copies) throws IOException {
        AnnotatedCopy copy = copies.copy();
        Drawn drawn = WORKSHOP.drawn(copy);
        List<Word> ours = words("ours.pdf", WORKSHOP.pdf().write(drawn).bytesFrom(0));
        List<Word> theirs = words("openpdf.pdf", OPENPDF.write(copy, drawn));
        assertThat(ours)
                .extracting(Word::text)
                .isEqualTo(theirs.stream().map(Word::text).toList());
        for (int i = 0; i < ours.size(); i++) {
            for (int side = 0; side < 4; side++) {
                assertThat(ours.get(i).box.get(side))
                        .as(ours.get(i).text)
                        .isCloseTo(theirs.get(i).box.get(side), within(POINTS));
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.MIXIN)
    void an_ofd_has_the_objects_that_ofdrw_has(@ForAll("copies") Copies copies) {
        AnnotatedCopy copy = copies.copy();
        Drawn drawn = WORKSHOP.drawn(copy);
        OfdFile ours = OfdFile.read(WORKSHOP.ofd().write(drawn).bytesFrom(0));
        OfdFile theirs = OfdFile.read(OFDRW.write(copy, drawn));
        for (String part : List.of(
                OfdFile.PAGE,
                OfdFile.TEMPLATE,
                "Doc_0/Document.xml",
                "Doc_0/PublicRes.xml",
                "Doc_0/DocumentRes.xml",
                "Doc_0/Attachs/Attachments.xml")) {
            assertSame(ours.xml(part).getDocumentElement(), theirs.xml(part).getDocumentElement());
        }
        for (Element fact : theirs.elements("OFD.xml", "CustomData")) {
            assertThat(ours.customData(fact.getAttribute("Name"))).isEqualTo(fact.getTextContent());
        }
    }

    private static List<Word> words(String name, byte[] pdf) throws IOException {
        Path file = Files.write(folder.resolve(name), pdf);
        return WORD.matcher(Programs.run("pdftotext", "-bbox", file.toString(), "-"))
                .results()
                .map(word -> new Word(
                        word.group(5),
                        IntStream.rangeClosed(1, 4)
                                .mapToObj(side -> Double.valueOf(word.group(side)))
                                .toList()))
                .toList();
    }

    private static void assertSame(Element ours, Element theirs) {
        assertThat(ours.getTagName()).isEqualTo(theirs.getTagName());
        Map<String, String> attributes = attributes(ours);
        Map<String, String> expected = attributes(theirs);
        assertThat(attributes.keySet()).as(ours.getTagName()).isEqualTo(expected.keySet());
        attributes.forEach((name, value) -> assertClose(value, expected.getOrDefault(name, "")));
        List<Element> kids = kids(ours);
        List<Element> expectedKids = kids(theirs);
        assertThat(kids).as(ours.getTagName()).hasSameSizeAs(expectedKids);
        if (kids.isEmpty()) {
            assertClose(ours.getTextContent(), theirs.getTextContent());
        }
        for (int i = 0; i < kids.size(); i++) {
            assertSame(kids.get(i), expectedKids.get(i));
        }
    }

    /// Word for word, but of numbers the nearness.
    private static void assertClose(String ours, String theirs) {
        List<String> words = Arrays.asList(ours.split(" "));
        List<String> expected = Arrays.asList(theirs.split(" "));
        assertThat(words).hasSameSizeAs(expected);
        for (int i = 0; i < words.size(); i++) {
            if (NUMBER.matcher(words.get(i)).matches() && words.get(i).contains(".")) {
                assertThat(Double.parseDouble(words.get(i)))
                        .isCloseTo(Double.parseDouble(expected.get(i)), within(MILLIMETRES));
            } else {
                assertThat(words.get(i)).isEqualTo(expected.get(i));
            }
        }
    }

    private static Map<String, String> attributes(Element element) {
        var attributes = new TreeMap<String, String>();
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            attributes.put(all.item(i).getNodeName(), all.item(i).getNodeValue());
        }
        return attributes;
    }

    private static List<Element> kids(Element element) {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item)
                .filter(kid -> kid.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .toList();
    }

    @Provide
    Arbitrary<Copies> copies() {
        Arbitrary<String> purposes =
                Arbitraries.oneOf(Arbitraries.just(""), han(1, 30), han(1, 12).map(text -> text + "<&>\"\\"));
        return Combinators.combine(names(), han(2, 58), Arbitraries.integers().between(1, 10), purposes, purposes)
                .as((name, employer, count, use, recipient) -> Copies.sample()
                        .specialties(count)
                        .name(name)
                        .employer(employer)
                        .purpose(use, recipient));
    }

    /// Usual ones, the longest, those with dots, and those that only the font of rare characters has.
    private static Arbitrary<String> names() {
        Arbitrary<String> dotted = han(1, 8).list().ofMinSize(2).ofMaxSize(4).map(parts -> String.join("·", parts));
        Arbitrary<String> rare =
                Arbitraries.integers().between(0x20000, 0x2A6D6).map(Character::toString);
        Arbitrary<String> withRare = Combinators.combine(han(1, 2), rare).as(String::concat);
        return Arbitraries.oneOf(han(2, 36), dotted, withRare);
    }

    private static Arbitrary<String> han(int min, int max) {
        return Arbitraries.strings().withCharRange('一', '龥').ofMinLength(min).ofMaxLength(max);
    }
}
