package cn.jiazhu.bootstrap.browser;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// A field of a form, as a page has it.
///
/// @param beside what the form sends besides
record FormField(Element form, String name, Map<String, String> beside) {

    static List<FormField> of(Document page) {
        return page.select("form").stream().flatMap(FormField::of).toList();
    }

    private static Stream<FormField> of(Element form) {
        var beside = new HashMap<String, String>();
        form.select("input[name], select[name], textarea[name]")
                .forEach(field -> beside.put(field.attr("name"), ordinary(field)));
        Elements buttons = form.select("button[name]");
        if (form.hasAttr("id")) {
            buttons.addAll(Objects.requireNonNull(form.ownerDocument()).select("button[name][form=" + form.id() + "]"));
        }
        return Stream.concat(beside.keySet().stream(), buttons.stream().map(button -> button.attr("name")))
                .distinct()
                .map(name -> new FormField(form, name, beside));
    }

    /// Each press has a key of its own.
    private static String ordinary(Element field) {
        String name = field.attr("name");
        String value = field.is("select") ? field.select("option").attr("value") : field.attr("value");
        return name.equals("key")
                ? UUID.randomUUID().toString()
                : value.isEmpty() ? RequestField.ORDINARY.getOrDefault(name, "") : value;
    }

    Map<String, String> with(String text) {
        var fields = new HashMap<>(beside);
        fields.put(name, text);
        return fields;
    }

    String action() {
        return (form.attr("action").isEmpty() ? form.baseUri() : form.absUrl("action")).replaceFirst("\\?.*", "");
    }

    boolean isPost() {
        return form.attr("method").equalsIgnoreCase("post");
    }

    @Override
    public String toString() {
        return (isPost() ? "POST " : "GET ") + Guest.kind(URI.create(action())) + " " + name;
    }
}
