package cn.jiazhu.bootstrap.demo;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A page somebody has come to. Links and buttons are found by the beginning of what they are called.
record Page(Browser browser, URI address, int status, String html) {

    private static final Pattern LINK = element("a");
    private static final Pattern FORM = element("form");
    private static final Pattern BUTTON = element("button");
    private static final Pattern FIELD = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");

    private static Pattern element(String name) {
        return Pattern.compile("<" + name + "\\b([^>]*)>(.*?)</" + name + ">", Pattern.DOTALL);
    }

    Page follow(String link) {
        return browser.open(target(link));
    }

    byte[] download(String link) {
        return browser.download(target(link));
    }

    Page press(String button) {
        return press(button, Map.of());
    }

    /// @param filled what is typed or chosen before
    Page press(String button, Map<String, String> filled) {
        MatchResult form = the(FORM, html, one -> all(BUTTON, one.group(2)).anyMatch(called(button)), button);
        var fields = new LinkedHashMap<String, String>();
        Stream.concat(all(FIELD, form.group(2)), Stream.of(the(BUTTON, form.group(2), called(button), button)))
                .map(Page::attributes)
                .filter(field -> field.containsKey("name"))
                .forEach(field -> fields.put(field.get("name"), field.getOrDefault("value", "")));
        fields.putAll(filled);
        var sent = attributes(form);
        return browser.send(
                address, address.resolve(sent.getOrDefault("action", "")), sent.getOrDefault("enctype", ""), fields);
    }

    /// Where the person is, looked at anew.
    Page again() {
        return browser.open(address);
    }

    Page sees(String text) {
        return sees(200, text);
    }

    /// Itself, if it came with that status and says that.
    Page sees(int expected, String text) {
        Mismatch.unlessEqual(expected, status, "status of " + address.getPath());
        Mismatch.unless(text(html).contains(text), address.getPath() + " does not say " + text);
        return this;
    }

    Page cannotPress(String button) {
        Mismatch.unless(all(BUTTON, html).noneMatch(called(button)), address.getPath() + " offers " + button);
        return this;
    }

    /// What the QR that is drawn on it says.
    String qr() {
        return SvgReader.read(html).qr();
    }

    /// What stands in the first element of that class.
    String first(String className) {
        var element = Pattern.compile("class=\"" + className + "\">([^<]*)<");
        return plain(the(element, html, _ -> true, className).group(1)).strip();
    }

    /// The two digits that must be found again on the phone.
    String matchNumber() {
        return first("match");
    }

    private URI target(String link) {
        return address.resolve(attributes(the(LINK, html, called(link), link)).getOrDefault("href", ""));
    }

    private MatchResult the(Pattern kind, String content, Predicate<MatchResult> wanted, String what) {
        return all(kind, content)
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new Mismatch(address.getPath() + " (" + status + ") has no " + what));
    }

    private static Predicate<MatchResult> called(String name) {
        return one -> text(one.group(2)).startsWith(name);
    }

    private static Stream<MatchResult> all(Pattern kind, String content) {
        return kind.matcher(content).results();
    }

    private static Map<String, String> attributes(MatchResult element) {
        return all(ATTRIBUTE, element.group(1))
                .collect(Collectors.toMap(one -> one.group(1), one -> plain(one.group(2))));
    }

    private static String text(String content) {
        return plain(content.replaceAll("<[^>]*>", "")).strip();
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replaceAll("&(quot|#34);", "\"")
                .replaceAll("&#(39|x27);", "'")
                .replace("&amp;", "&");
    }
}
