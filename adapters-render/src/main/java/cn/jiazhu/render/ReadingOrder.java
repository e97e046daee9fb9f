package cn.jiazhu.render;

import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.render.Mark.Words;
import cn.jiazhu.render.Node.Content;
import cn.jiazhu.render.Node.Element;
import cn.jiazhu.render.Node.SignatureField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The pieces of a page as somebody reads them who cannot see it (`design/certificate.md` §9).
final class ReadingOrder {

    private static final String ROW_HEAD = "<</O/Table/Scope/Row>>";
    private static final String COLUMN_HEAD = "<</O/Table/Scope/Column>>";

    private final Map<Place, List<Piece>> places = new EnumMap<>(Place.class);
    private final String code;

    private ReadingOrder(List<Piece> pieces, AnnotatedCopy copy) {
        pieces.forEach(piece -> places.computeIfAbsent(Place.of(piece.mark()).orElseThrow(), _ -> new ArrayList<>())
                .add(piece));
        code = copy.numbers().code().printed().replace('-', ' ');
    }

    static Element of(List<Piece> pieces, AnnotatedCopy copy) {
        var order = new ReadingOrder(pieces, copy);
        List<Node> nodes = new ArrayList<>();
        for (Place place : Place.values()) {
            nodes.addAll(order.at(place));
        }
        return Element.of("Document", nodes);
    }

    private List<Node> at(Place place) {
        List<Piece> pieces = places.getOrDefault(place, List.of());
        return switch (place) {
            case TITLE -> List.of(Element.of("H1", contents(pieces)).saying(joined(pieces)));
            case SEAL -> List.of(Element.of("Form", new SignatureField()));
            case QR -> figures(pieces, "核验二维码，核验码 " + code);
            case PHOTO -> figures(pieces, "持证人照片");
            case SIGNATURE -> labelled(pieces, "持证人签名图像");
            case WET_SIGNATURE -> labelled(pieces, "供打印后手写签名和填写日期");
            case CODE -> List.of(code(pieces));
            case CLAUSE -> List.of(Element.of("P", contents(pieces)).saying(joined(pieces)));
            case NAME, EMPLOYER -> List.of(ofLabelAndLines(pieces));
            case TABLE -> List.of(table(pieces));
            case PERIOD,
                    SERIAL,
                    USE,
                    RECIPIENT,
                    GENDER,
                    BIRTH_DATE,
                    NUMBER,
                    BLANK,
                    ISSUER,
                    ISSUE_DATE,
                    IDENTIFIER,
                    ADDRESS,
                    ADVICE,
                    SANDBOX -> pieces.isEmpty() ? List.of() : List.of(Element.of("P", runs(pieces)));
        };
    }

    private Element code(List<Piece> pieces) {
        return Element.of(
                "P",
                together(only(pieces, piece -> piece.isOf(Field.LABEL))),
                Element.of("Span", contents(only(pieces, piece -> piece.isOf(Field.CODE))))
                        .saying(code));
    }

    private static Element ofLabelAndLines(List<Piece> pieces) {
        List<Piece> lines = only(pieces, piece -> !piece.isOf(Field.LABEL));
        List<Node> kids = new ArrayList<>(runs(only(pieces, piece -> piece.isOf(Field.LABEL))));
        kids.addAll(lines.size() == 1 ? contents(lines) : List.of(together(lines)));
        return Element.of("P", kids);
    }

    /// A paragraph of the texts, then the figure.
    private static List<Node> labelled(List<Piece> pieces, String alternative) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Element.of("P", runs(only(pieces, piece -> !isFigure(piece)))));
        nodes.addAll(figures(only(pieces, ReadingOrder::isFigure), alternative));
        return nodes;
    }

    private static List<Node> figures(List<Piece> pieces, String alternative) {
        return pieces.stream()
                .<Node>map(piece ->
                        new Element("Figure", "", alternative, layout(piece), List.of(new Content(piece.id()))))
                .toList();
    }

    private static String layout(Piece piece) {
        return "<</O/Layout/Placement/Block/BBox" + PdfContent.box(PdfContent.bounds(piece.mark())) + ">>";
    }

    /// Each row begins with its number.
    private static Element table(List<Piece> pieces) {
        List<Node> rows = new ArrayList<>();
        List<Piece> heads = only(pieces, piece -> isLabel(piece, "注册"));
        rows.add(Element.of("Caption", runs(only(pieces, piece -> isLabel(piece, "共")))));
        rows.add(Element.of(
                "TR",
                Element.of("TD"),
                Element.of("TH", contents(heads.subList(0, 1))).with(COLUMN_HEAD),
                Element.of("TH", contents(heads.subList(1, 2))).with(COLUMN_HEAD)));
        List<Piece> cells = only(pieces, piece -> !isLabel(piece, "共") && !heads.contains(piece));
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isOf(Field.LABEL)) {
                rows.add(row(cells.get(i), rest(cells, i + 1)));
            }
        }
        return Element.of("Table", rows);
    }

    private static boolean isLabel(Piece piece, String beginning) {
        return piece.isOf(Field.LABEL) && piece.text().startsWith(beginning);
    }

    private static List<Piece> rest(List<Piece> cells, int from) {
        return cells.stream()
                .skip(from)
                .takeWhile(piece -> !piece.isOf(Field.LABEL))
                .toList();
    }

    private static Element row(Piece number, List<Piece> cells) {
        return Element.of(
                "TR",
                Element.of("TH", new Content(number.id())).with(ROW_HEAD),
                Element.of("TD", runs(only(cells, piece -> piece.isOf(Field.SPECIALTY)))),
                Element.of("TD", runs(only(cells, piece -> piece.isOf(Field.VALIDITY)))));
    }

    /// Each by itself, spaced ones with what they say.
    private static List<Node> runs(List<Piece> pieces) {
        var nodes = new ArrayList<Node>(pieces.size());
        pieces.forEach(piece -> nodes.add(piece.isSpaced() ? together(List.of(piece)) : new Content(piece.id())));
        return nodes;
    }

    private static Element together(List<Piece> pieces) {
        return Element.of("Span", contents(pieces)).saying(joined(pieces));
    }

    private static List<Node> contents(List<Piece> pieces) {
        var nodes = new ArrayList<Node>(pieces.size());
        pieces.forEach(piece -> nodes.add(new Content(piece.id())));
        return nodes;
    }

    private static String joined(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static List<Piece> only(List<Piece> pieces, Predicate<Piece> wanted) {
        var found = new ArrayList<Piece>(pieces.size());
        for (Piece piece : pieces) {
            if (wanted.test(piece)) {
                found.add(piece);
            }
        }
        return found;
    }

    private static boolean isFigure(Piece piece) {
        return !(piece.mark() instanceof Words);
    }
}
