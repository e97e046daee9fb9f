package cn.jiazhu.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// XLSX files, right ones and such of an attacker.
final class XlsxFiles {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String WORKBOOK = """
            <workbook xmlns="%s" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
            <sheets><sheet name="注册数据" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(MAIN);
    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>""";

    private XlsxFiles() {}

    /// A cell that holds this text.
    static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(escaped(text));
    }

    /// The same of every cell of a line of a CSV file without quotes.
    static String row(String line) {
        return List.of(line.split(",", -1)).stream()
                .map(XlsxFiles::text)
                .collect(Collectors.joining("", "<row>", "</row>"));
    }

    static String sheet(String rows) {
        return "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
    }

    static String sheet(List<String> lines) {
        return sheet(lines.stream().map(XlsxFiles::row).collect(Collectors.joining()));
    }

    /// The parts of a workbook with this sheet.
    static Map<String, String> parts(String sheet) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("xl/workbook.xml", WORKBOOK);
        parts.put("xl/_rels/workbook.xml.rels", RELATIONS);
        parts.put(SHEET, sheet);
        return parts;
    }

    static Path write(Path file, Map<String, String> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
