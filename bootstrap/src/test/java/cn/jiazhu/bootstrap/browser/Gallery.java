package cn.jiazhu.bootstrap.browser;

import cn.jiazhu.bootstrap.browser.Guest.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The answers in which somebody's text stands, by place. A browser looks at them all, many on one page: what runs in
/// one runs among others too, and thousands of visits would take an hour.
final class Gallery {

    private static final int ON_A_PAGE = 20;

    private final Map<String, List<Answer>> pages = new TreeMap<>();
    private final List<String> found = new ArrayList<>();

    /// Takes an answer in; what can be told without a browser is told at once.
    synchronized Gallery hang(String place, Answer answer, List<Injection> injections) {
        int status = answer.response().statusCode();
        if (status >= 500) {
            found.add(place + " " + status + " " + injections);
        }
        if (!answer.isPage() && !answer.isPicture()) {
            if (answer.isNotSafe()) {
                found.add(place + " may be taken for a page: " + answer.type());
            }
            return this;
        }
        injections.stream()
                .filter(injection -> injection.isRawIn(answer.text()))
                .forEach(injection -> found.add(place + " raw: " + injection));
        if (answer.isPicture() || injections.stream().anyMatch(injection -> injection.standsIn(answer.text()))) {
            pages.computeIfAbsent(place, _ -> new ArrayList<>()).add(answer);
        }
        return this;
    }

    /// All that ran, wanted to run, or was not escaped.
    List<String> lookedAt(Watch watch) {
        pages.forEach((place, answers) -> {
            int step = answers.getFirst().isPicture() ? answers.size() : ON_A_PAGE;
            for (int n = 0; n < answers.size(); n += step) {
                var some = answers.subList(n, Math.min(n + step, answers.size()));
                var first = some.getFirst();
                String page = first.isPicture()
                        ? first.text()
                        : together(some.stream().map(Answer::text).toList());
                watch.show(first, page).forEach(what -> found.add(place + ": " + what));
            }
        });
        return List.copyOf(found);
    }

    /// How many answers had a text, for each place.
    Map<String, Integer> places() {
        return pages.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, place -> place.getValue().size(), (a, _) -> a, TreeMap::new));
    }

    /// One page with the head of the first and the bodies of all, letter by letter.
    static String together(List<String> pages) {
        String first = pages.getFirst();
        return first.substring(0, first.indexOf("<body"))
                + pages.stream()
                        .map(page -> page.substring(page.indexOf("<body"), page.lastIndexOf("</body>")))
                        .collect(Collectors.joining("\n"))
                + "</body></html>";
    }
}
