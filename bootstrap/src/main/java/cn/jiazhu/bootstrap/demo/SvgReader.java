package cn.jiazhu.bootstrap.demo;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads the paths of straight lines that are drawn on a web page.
final class SvgReader {

    private static final Pattern PATH = Pattern.compile("<path\\b[^>]* d=\"([^\"]*)\"");
    private static final Pattern STEP = Pattern.compile("[A-Za-z]|-?[0-9]*\\.?[0-9]+");

    private SvgReader() {}

    static Printed read(String html) {
        return new Printed(
                "",
                PATH.matcher(html)
                        .results()
                        .map(path -> steps(path.group(1)))
                        .flatMap(steps -> Contours.walk(steps, "Z").flatMap(QrGrid::of).stream())
                        .toList());
    }

    private static List<String> steps(String path) {
        return STEP.matcher(path).results().map(MatchResult::group).toList();
    }
}
