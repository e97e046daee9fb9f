package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// The OFD, taken apart by the JDK, and held to the standard's schema.
class OfdTest {

    static final Map<String, String> SCHEMAS = Map.of(
            "OFD.xml",
            "OFD.xsd",
            "Doc_0/Document.xml",
            "Document.xsd",
            "Doc_0/PublicRes.xml",
            "Res.xsd",
            "Doc_0/DocumentRes.xml",
            "Res.xsd",
            OfdFile.TEMPLATE,
            "Page.xsd",
            OfdFile.PAGE,
            "Page.xsd",
            "Doc_0/Attachs/Attachments.xml",
            "Attachments.xsd",
            OfdFile.SIGNATURES,
            "Signatures.xsd",
            OfdFile.SIGNATURE,
            "Signature.xsd");

    static List<Copies> copies() {
        return Copies.various();
    }

    @ParameterizedTest
    @MethodSource("copies")
    void its_text_is_what_the_copy_states_but_for_outlined_characters(Copies copies) {
        OfdFile file = OfdFile.read(Made.of(copies.copy()).ofd());
        String name = copies.facts().name().text();
        String textOfName = name.replaceAll("[^一-龥·]", "");
        String printedName = FaceText.unspaced(name);
        assertThat(FaceText.unspaced(file.text()))
                .isEqualTo(FaceText.whole(copies.copy())
                        .replace(printedName, textOfName)
                        .replaceAll("[^\\x{0}-\\x{FFFF}]", ""));
        assertThat(file.customData("CZZT")).isEqualTo(name);
        assertThat(new String(file.entry("Doc_0/Attachs/certificate.json"), StandardCharsets.UTF_8))
                .contains("\"CZZT\":\"" + name + "\"");
    }

    @Test
    void a_rare_character_of_a_name_is_drawn_where_it_belongs() {
        OfdFile file = OfdFile.read(Made.of(Copies.sample().name("李䶮本").copy()).ofd());
        Element rest = file.elements(OfdFile.PAGE, "TextCode").stream()
                .filter(code -> code.getTextContent().equals("李本"))
                .findFirst()
                .orElseThrow();
        assertThat(rest.getAttribute("DeltaX")).as("two ems of 18 pt").isEqualTo("12.7");
        int more = file.elements(OfdFile.PAGE, "PathObject").size();
        int usual = OfdFile.read(Made.of(Copies.sample().copy()).ofd())
                .elements(OfdFile.PAGE, "PathObject")
                .size();
        assertThat(more).isEqualTo(usual + 1);
    }

    @Test
    void its_machine_facts_are_json_whatever_was_typed() {
        OfdFile file = OfdFile.read(
                Made.of(Copies.sample().purpose("<a>&\"b\\", "c").copy()).ofd());
        assertThat(file.customData("JZJZZSY")).isEqualTo("<a>&\"b\\");
        assertThat(new String(file.entry("Doc_0/Attachs/certificate.json"), StandardCharsets.UTF_8))
                .contains("\"JZJZZSY\":\"<a>&\\\"b\\\\\"")
                .contains("\"JZJZZSJ\":\"2026-03-09T10:15:30+08:00\"")
                .contains("\"specialties\":[{\"KZ_specSub\":\"建筑工程\",\"KZ_subBeginDate\":\"2025-12-01\"")
                .doesNotContain(Copies.sample().facts().holder().number());
    }

    @ParameterizedTest
    @MethodSource("copies")
    void every_part_is_valid_against_the_schema(Copies copies) throws SAXException, IOException {
        Optional<Path> schemas = schemas();
        assumeTrue(schemas.isPresent(), "shared/ofd-xsd is not here");
        OfdFile file = OfdFile.read(Made.of(copies.copy()).ofd());
        for (String part : file.entries().keySet().stream()
                .filter(name -> name.endsWith(".xml"))
                .toList()) {
            var schema = schemas.orElseThrow()
                    .resolve(SCHEMAS.getOrDefault(part, "none"))
                    .toFile();
            assertThat(deviations(schema, file.entry(part))).as(part).isEmpty();
        }
    }

    /// The schema knows no digest but MD5 and SHA-1; the seals of the law need SM3, and every real file says so.
    private static List<String> deviations(File schema, byte[] part) throws SAXException, IOException {
        var deviations = new ArrayList<String>();
        var validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema)
                .newValidator();
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException e) {
                deviations.add(e.getMessage());
            }
        });
        validator.validate(new StreamSource(new ByteArrayInputStream(part)));
        deviations.removeIf(deviation -> deviation.contains("'1.2.156.10197.1.401'"));
        return deviations;
    }

    @ParameterizedTest
    @MethodSource("copies")
    void what_is_referred_to_is_there_and_nothing_else(Copies copies) {
        OfdFile file = OfdFile.read(Made.of(copies.copy()).ofd());
        Stream<String> resources = Stream.of("Doc_0/PublicRes.xml", "Doc_0/DocumentRes.xml")
                .flatMap(list -> Stream.of("FontFile", "MediaFile").flatMap(tag -> file.elements(list, tag).stream()))
                .map(location -> "Doc_0/Res/" + location.getTextContent());
        Stream<String> attached = file.elements("Doc_0/Attachs/Attachments.xml", "FileLoc").stream()
                .map(location -> "Doc_0/Attachs/" + location.getTextContent());
        Stream<String> sealing = Stream.of("BaseLoc", "SignedValue")
                .flatMap(tag -> file.elements(OfdFile.SIGNATURE, tag).stream())
                .map(location -> location.getTextContent().substring(1));
        assertThat(Stream.of(resources, attached, sealing, SCHEMAS.keySet().stream())
                        .flatMap(names -> names))
                .containsExactlyInAnyOrderElementsOf(file.entries().keySet());
    }

    @ParameterizedTest
    @MethodSource("copies")
    void ids_are_unique_and_below_the_maximum(Copies copies) {
        OfdFile file = OfdFile.read(Made.of(copies.copy()).ofd());
        List<Integer> ids = SCHEMAS.keySet().stream()
                .filter(part -> !part.contains("Attach") && !part.contains("Sign"))
                .flatMap(part -> file.elements(part, "*").stream())
                .filter(element -> element.hasAttribute("ID"))
                .map(element -> Integer.valueOf(element.getAttribute("ID")))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id <= OfdIds.MAX);
    }

    /// By its directory, as viewers read it, and from its first byte on, as streams do.
    @Test
    void it_is_a_sound_zip_from_both_ends(@TempDir Path folder) throws IOException {
        byte[] ofd = Made.of(Copies.fullest().copy()).ofd();
        var fromTheFront = OfdFile.read(ofd).entries();
        try (var fromTheEnd =
                new ZipFile(Files.write(folder.resolve("copy.ofd"), ofd).toFile())) {
            assertThat(fromTheEnd.size()).isEqualTo(fromTheFront.size());
            for (var entry : Collections.list(fromTheEnd.entries())) {
                assertThat(fromTheEnd.getInputStream(entry)).hasBinaryContent(fromTheFront.get(entry.getName()));
            }
        }
    }

    /// Beside the project, wherever the project is checked out.
    static Optional<Path> schemas() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder.getParent() != null, Path::getParent)
                .map(folder -> folder.resolve("shared/ofd-xsd"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
