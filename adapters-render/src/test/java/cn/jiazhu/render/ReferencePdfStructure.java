package cn.jiazhu.render;

import cn.jiazhu.render.Node.Content;
import cn.jiazhu.render.Node.Element;
import cn.jiazhu.render.Node.SignatureField;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;

/// Writes the structure tree of a page, and the way back from each piece of the page to its element.
final class ReferencePdfStructure {

    /// Keys of the parent tree.
    static final int PAGE = 0;

    static final int SIGNATURE = 1;

    private final ReferencePdfFile file;
    private final int page;
    private final int signature;
    private final SortedMap<Integer, Integer> parents = new TreeMap<>();
    private int parentOfSignature;

    private ReferencePdfStructure(ReferencePdfFile file, int page, int signature) {
        this.file = file;
        this.page = page;
        this.signature = signature;
    }

    /// @param root the number under which the catalogue names the tree
    static void addTo(ReferencePdfFile file, int root, Element document, int page, int signature) {
        var structure = new ReferencePdfStructure(file, page, signature);
        int top = structure.add(document, root);
        var tree = new PdfDictionary(new PdfName("StructTreeRoot"));
        tree.put(PdfName.K, ReferencePdfFile.reference(top));
        tree.put(new PdfName("ParentTree"), structure.parentTree());
        tree.put(new PdfName("ParentTreeNextKey"), new PdfNumber(SIGNATURE + 1));
        file.put(root, tree);
    }

    private int add(Element element, int parent) {
        int number = file.number();
        var kids = new PdfArray();
        for (Node kid : element.kids()) {
            switch (kid) {
                case Element inner -> kids.add(ReferencePdfFile.reference(add(inner, number)));
                case Content(int id) -> {
                    parents.put(id, number);
                    kids.add(new PdfNumber(id));
                }
                case SignatureField _ -> {
                    parentOfSignature = number;
                    kids.add(new PdfLiteral("<</Type/OBJR/Obj " + signature + " 0 R>>"));
                }
            }
        }
        var dictionary = new PdfDictionary();
        dictionary.put(PdfName.S, new PdfName(element.type()));
        dictionary.put(PdfName.P, ReferencePdfFile.reference(parent));
        if (!element.kids().stream().allMatch(Element.class::isInstance)) {
            dictionary.put(new PdfName("Pg"), ReferencePdfFile.reference(page));
        }
        dictionary.put(PdfName.K, kids);
        if (!element.actualText().isEmpty()) {
            dictionary.put(new PdfName("ActualText"), ReferencePdfFile.text(element.actualText()));
        }
        if (!element.alternative().isEmpty()) {
            dictionary.put(new PdfName("Alt"), ReferencePdfFile.text(element.alternative()));
        }
        if (!element.attributes().isEmpty()) {
            dictionary.put(PdfName.A, new PdfLiteral(element.attributes()));
        }
        file.put(number, dictionary);
        return number;
    }

    private PdfDictionary parentTree() {
        var ofPage = new PdfArray();
        parents.values().forEach(parent -> ofPage.add(ReferencePdfFile.reference(parent)));
        var numbers = new PdfArray(new PdfNumber(PAGE));
        numbers.add(ofPage);
        numbers.add(new PdfNumber(SIGNATURE));
        numbers.add(ReferencePdfFile.reference(parentOfSignature));
        var tree = new PdfDictionary();
        tree.put(PdfName.NUMS, numbers);
        return tree;
    }
}
