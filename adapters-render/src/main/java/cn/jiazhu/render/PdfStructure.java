package cn.jiazhu.render;

import cn.jiazhu.render.Node.Content;
import cn.jiazhu.render.Node.Element;
import cn.jiazhu.render.Node.SignatureField;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes the structure tree of a page (ISO 32000-1, 14.7), and the way back from each piece of the page to its
/// element.
final class PdfStructure {

    /// Keys of the parent tree.
    static final int PAGE = 0;

    static final int SIGNATURE = 1;

    private final PdfFile file;
    private final PdfCatalog catalog;
    private final SortedMap<Integer, Integer> parents = new TreeMap<>();
    private int parentOfSignature;

    private PdfStructure(PdfFile file, PdfCatalog catalog) {
        this.file = file;
        this.catalog = catalog;
    }

    static void addTo(PdfFile file, PdfCatalog catalog, Element document) {
        var structure = new PdfStructure(file, catalog);
        int top = structure.add(document, catalog.structure());
        file.put(
                catalog.structure(),
                "<</Type/StructTreeRoot/K " + top + " 0 R/ParentTree<</Nums[" + PAGE + "[" + structure.ofPage() + "]"
                        + SIGNATURE + " " + structure.parentOfSignature + " 0 R]>>/ParentTreeNextKey "
                        + (SIGNATURE + 1) + ">>");
    }

    private int add(Element element, int parent) {
        int number = file.number();
        var kids = new StringBuilder();
        boolean onPage = false;
        for (Node kid : element.kids()) {
            onPage |= !(kid instanceof Element);
            kids.append(kids.isEmpty() ? "" : " ").append(spelled(kid, number));
        }
        var object = new StringBuilder("<</S/").append(element.type());
        object.append("/P ").append(parent).append(" 0 R");
        if (onPage) {
            object.append("/Pg ").append(catalog.page()).append(" 0 R");
        }
        object.append("/K[").append(kids).append(']');
        text(object, "/ActualText", element.actualText());
        text(object, "/Alt", element.alternative());
        if (!element.attributes().isEmpty()) {
            object.append("/A").append(element.attributes());
        }
        return file.put(number, object.append(">>").toString());
    }

    private String spelled(Node kid, int parent) {
        return switch (kid) {
            case Element inner -> add(inner, parent) + " 0 R";
            case Content(int id) -> {
                parents.put(id, parent);
                yield Integer.toString(id);
            }
            case SignatureField _ -> {
                parentOfSignature = parent;
                yield "<</Type/OBJR/Obj " + catalog.signatureField() + " 0 R>>";
            }
        };
    }

    private static void text(StringBuilder object, String key, String text) {
        if (!text.isEmpty()) {
            object.append(key).append(PdfFile.text(text));
        }
    }

    private String ofPage() {
        var all = new StringBuilder();
        parents.values().forEach(parent -> all.append(parent).append(" 0 R "));
        return all.toString().strip();
    }
}
