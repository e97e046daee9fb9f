package cn.jiazhu.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a verifier is told of files at his table: as they were downloaded, with a note beside the print, with something
/// laid over it, and forged.
final class HandedIn {

    /// Off everything that is printed, and upon the name; in points from the lower left corner.
    private static final String MARGIN = "45 790 60 800";

    private static final String ON_THE_NAME = "130 525 240 560";

    private final Scene scene;

    HandedIn(Scene scene) {
        this.scene = scene;
    }

    void tell() {
        scene.story().chapter("核验文件 files handed in to a verifier");
        scene.story().about("chenjianshan", () -> {
            Visitor visitor = scene.visitor("chenjianshan");
            JsonNode issued = visitor.newestCopy(visitor.certificate());
            byte[] pdf = visitor.download(issued, "pdf");
            byte[] ofd = visitor.download(issued, "ofd");
            pdf(pdf);
            ofd(ofd, issued);
            together(pdf, ofd, visitor.actor().name());
        });
    }

    private void pdf(byte[] pdf) {
        says("pdf 原件 as downloaded", pdf, "exact");
        says("pdf 页边加了方框 a square in the margin", Forged.withSquare(pdf, MARGIN), "added");
        says("pdf 姓名上盖了方框 a square upon the name", Forged.withSquare(pdf, ON_THE_NAME), "covered");
        says("pdf 改了一个字节 one byte changed", Forged.withOneByteChanged(pdf), "broken");
    }

    private void ofd(byte[] ofd, JsonNode issued) {
        int year = Integer.parseInt(
                issued.path("copy").path("period").path("last").asText().substring(0, 4));
        byte[] longer =
                Forged.withText(ofd, "Page_0/Content.xml", "至 %d年".formatted(year), "至 %d年".formatted(year + 2));
        says("OFD 原件 as downloaded", ofd, "exact");
        says("OFD 使用期改长两年 its use period made two years longer", longer, "altered");
    }

    /// Two files, or a file and a QR: what both state is compared.
    private void together(byte[] pdf, byte[] ofd, String name) {
        Visitor other = scene.visitor("maierguli");
        byte[] others = other.download(other.newestCopy(other.certificate()), "pdf");
        byte[] renamed = Forged.withAnotherName(pdf, name);
        byte[] forged = Forged.withText(ofd, "OFD.xml", name, other.actor().name());
        scene.keep("forged-name.pdf", renamed);
        scene.keep("forged-name.ofd", forged);
        scene.keep("covered-name.pdf", Forged.withSquare(pdf, ON_THE_NAME));
        String same = "文件与二维码所载内容一致";
        String differ = "2份文件所载内容不一致：姓名";
        compares("pdf、OFD、二维码 all three", List.of(pdf, ofd), qr(pdf), List.of("有效", "有效", same));
        compares("pdf 改了姓名的一个字节 one byte of the name", List.of(renamed, ofd), "", List.of("不是签发的文件", "有效", differ));
        compares("OFD 改了姓名 another name", List.of(pdf, forged), "", List.of("有效", "签发后被改动", differ));
        compares("别人的二维码 another person's QR", List.of(pdf), qr(others), List.of("有效", "文件与二维码所载内容不一致："));
    }

    private static String qr(byte[] pdf) {
        return PdfReader.read(pdf).qr();
    }

    /// @param expected how the words begin that are said of each file, then of all
    private void compares(String what, List<byte[]> files, String qr, List<String> expected) {
        scene.story()
                .step(
                        () -> scene.web()
                                .post("/api/v1/comparisons", Map.of("Accept-Language", "zh"), files, qr)
                                .must(200)
                                .json(),
                        answer -> {
                            List<String> words = words(answer);
                            Mismatch.unless(
                                    words.size() == expected.size()
                                            && IntStream.range(0, words.size())
                                                    .allMatch(i -> words.get(i).startsWith(expected.get(i))),
                                    what + ": expected " + expected + ", saw " + words);
                            return what + ": " + String.join(" · ", words);
                        });
    }

    private static List<String> words(JsonNode answer) {
        return Stream.of("files", "comparisons")
                .flatMap(list -> answer.path(list).valueStream())
                .map(one -> one.path("word").asText())
                .toList();
    }

    private void says(String what, byte[] file, String expected) {
        scene.story()
                .step(
                        () -> scene.web()
                                .post("/api/v1/verifications", Map.of("Accept-Language", "zh"), file)
                                .must(200)
                                .json(),
                        answer -> {
                            Mismatch.unlessEqual(expected, answer.path("file").asText(), what);
                            return what + ": " + answer.path("word").asText();
                        });
    }
}
