package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The table of libraries in the docs says what the POMs say: nothing more, nothing less.
class DependencyTableTest {

    private static final Path TABLE = Checkout.BOOTSTRAP.resolve("src/main/resources/docs/dependencies.md");

    private static final Pattern LIBRARY = Pattern.compile("^[\\w.-]+:[\\w.${}-]+$");

    @Test
    void names_every_direct_dependency_of_every_module_and_no_other() throws Exception {
        assertThat(rows().flatMap(DependencyTableTest::uses).toList()).containsExactlyInAnyOrderElementsOf(poms());
    }

    @Test
    void tells_purpose_licence_and_price_of_each() {
        assertThat(rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .hasSize(5)
                        .allSatisfy(cell -> assertThat(cell).isNotBlank()));
    }

    @Test
    void marks_weak_copyleft_and_ships_nothing_stronger() {
        assertThat(rows().map(row -> row[3]).distinct()).allSatisfy(licence -> {
            var copyleft =
                    Pattern.compile("\\b(LGPL|MPL|EPL|CDDL)").matcher(licence).find();
            assertThat(licence.startsWith("**")).as(licence).isEqualTo(copyleft);
            assertThat(licence).doesNotContainPattern("\\b(GPL|AGPL|SSPL)");
        });
    }

    private static Stream<String[]> rows() {
        return Checkout.read(TABLE)
                .lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.substring(1, line.length() - 1).split("\\|"))
                .map(cells -> Arrays.stream(cells).map(String::strip).toArray(String[]::new))
                .filter(cells -> LIBRARY.matcher(cells[0]).matches());
    }

    private static Stream<String> uses(String[] row) {
        return Arrays.stream(row[1].split(", ")).map(module -> module + " " + row[0]);
    }

    private static Set<String> poms() throws Exception {
        var uses = new TreeSet<String>();
        for (var module : texts(Checkout.ROOT.resolve("pom.xml"), "/project/modules/module")) {
            var pom = Checkout.ROOT.resolve(module).resolve("pom.xml");
            for (var library : elements(pom, "/project/dependencies/dependency[not(scope = 'test')]")) {
                uses.add(module + " " + child(library, "groupId") + ":" + child(library, "artifactId"));
            }
        }
        uses.removeIf(use -> use.contains("cn.jiazhu:"));
        return uses;
    }

    private static Iterable<String> texts(Path pom, String path) throws Exception {
        return elements(pom, path).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Path pom, String path) throws Exception {
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        var nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static String child(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }
}
