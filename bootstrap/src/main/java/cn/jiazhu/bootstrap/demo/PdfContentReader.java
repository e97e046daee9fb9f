package cn.jiazhu.bootstrap.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Follows the operators of a page: what is written, in which fonts.
final class PdfContentReader {

    private static final Pattern TOKEN = Pattern.compile("\\[[^\\]]*]|<[0-9A-F]*>|[^\\s\\[\\]<>]+");
    private static final Pattern GLYPHS = Pattern.compile("<([0-9A-F]*)>");
    private static final Pattern GLYPH = Pattern.compile("[0-9A-F]{4}");

    private final Map<String, Map<String, String>> fonts;
    private final Deque<String> operands = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Map<String, String> font = Map.of();

    PdfContentReader(Map<String, Map<String, String>> fonts) {
        this.fonts = fonts;
    }

    String read(String content) {
        TOKEN.matcher(content).results().map(MatchResult::group).forEach(this::take);
        return text.toString();
    }

    private void take(String token) {
        switch (token) {
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
}
