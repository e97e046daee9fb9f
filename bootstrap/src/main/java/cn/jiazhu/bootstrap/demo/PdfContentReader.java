package cn.jiazhu.bootstrap.demo;

import cn.jiazhu.bootstrap.demo.Printed.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Follows the operators of a page: what is written, what is filled. Coordinates are taken as they stand; the page's
/// own
/// matrix makes them millimetres.
final class PdfContentReader {

    private static final Pattern TOKEN = Pattern.compile("\\[[^\\]]*]|<[0-9A-F]*>|[^\\s\\[\\]<>]+");
    private static final Pattern GLYPHS = Pattern.compile("<([0-9A-F]*)>");
    private static final Pattern GLYPH = Pattern.compile("[0-9A-F]{4}");

    private final Map<String, Map<String, String>> fonts;
    private final Deque<String> operands = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Shape> shapes = new ArrayList<>();
    private final Contours path = new Contours();
    private Map<String, String> font = Map.of();

    PdfContentReader(Map<String, Map<String, String>> fonts) {
        this.fonts = fonts;
    }

    Printed read(String content) {
        TOKEN.matcher(content).results().map(MatchResult::group).forEach(this::take);
        return new Printed(text.toString(), shapes);
    }

    private void take(String token) {
        switch (token) {
            case "m" -> path.move(number(2), number(1));
            case "l" -> path.line(number(2), number(1));
            case "c" -> path.curve();
            case "f", "B" -> path.end().ifPresent(shapes::add);
            case "S", "n" -> path.end();
            case "Tf" -> font = fonts.getOrDefault(operand(2).substring(1), Map.of());
            case "TJ", "Tj" -> text.append(written(operand(1))).append('\n');
            default -> {
                operands.addLast(token);
                return;
            }
        }
        operands.clear();
    }

    private String written(String glyphs) {
        return GLYPHS.matcher(glyphs)
                .results()
                .flatMap(run -> GLYPH.matcher(run.group(1)).results())
                .map(glyph -> font.getOrDefault(glyph.group(), "\uFFFD"))
                .collect(Collectors.joining());
    }

    /// Counted from the operator back.
    private String operand(int back) {
        return List.copyOf(operands).get(operands.size() - back);
    }

    private double number(int back) {
        return Double.parseDouble(operand(back));
    }
}
