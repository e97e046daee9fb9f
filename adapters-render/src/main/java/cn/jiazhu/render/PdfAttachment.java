package cn.jiazhu.render;

import java.nio.charset.StandardCharsets;

/// The facts once more for machines, as a file inside the document.
final class PdfAttachment {

    static final String NAME = "certificate.json";

    private static final String DESCRIPTION = PdfFile.text("证照数据，供机器读取");

    private PdfAttachment() {}

    /// @param number under which the catalogue names it
    /// @param date as PDF writes it
    static void addTo(PdfFile file, int number, MachineFacts facts, String date) {
        byte[] json = facts.json().getBytes(StandardCharsets.UTF_8);
        String entries =
                "/Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size " + json.length + "/ModDate" + date + ">>";
        int content = file.addCommon(entries, json);
        file.put(
                number,
                "<</Type/Filespec/F(" + NAME + ")/UF(" + NAME + ")/Desc" + DESCRIPTION + "/AFRelationship/Data/EF<</F "
                        + content + " 0 R/UF " + content + " 0 R>>>>");
    }
}
