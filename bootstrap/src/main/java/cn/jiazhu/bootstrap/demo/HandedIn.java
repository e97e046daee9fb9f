package cn.jiazhu.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

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
            pdf(visitor.download(issued, "pdf"));
            ofd(visitor.download(issued, "ofd"), issued);
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
        byte[] longer = Forged.withText(ofd, "至 %d年".formatted(year), "至 %d年".formatted(year + 2));
        says("OFD 原件 as downloaded", ofd, "exact");
        says("OFD 使用期改长两年 its use period made two years longer", longer, "altered");
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
