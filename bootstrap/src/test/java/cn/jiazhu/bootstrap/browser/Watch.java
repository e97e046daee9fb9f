package cn.jiazhu.bootstrap.browser;

import cn.jiazhu.bootstrap.browser.Guest.Answer;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser that shows answers as they came, and remembers whatever ran, wanted to run or went elsewhere.
final class Watch implements AutoCloseable {

    private static final List<String> NOT_SENT_ON = List.of("content-length", "transfer-encoding", "connection");

    /// Pictures are looked at as documents, where scripts in them would run; in a page they would only take time.
    private static final Pattern LOOKED_AT_ALONE = Pattern.compile(".*\\.(svg|css|jpg|png)(\\?.*)?");

    /// What nobody of this house writes into a page.
    private static final String INTRUDERS = """
        () => [...document.querySelectorAll('*')].flatMap(e => [
          ...[...e.attributes].filter(a => /^on/i.test(a.name)
              || /^(href|src|data|action|formaction|xlink:href)$/i.test(a.name)
                  && /^[\\s\\x00-\\x1f]*(javascript|vbscript|data:text)/i.test(a.value)),
          ...(e.matches('script:not([src]), iframe, object, embed, base, [srcdoc]') ? [e] : [])
        ].map(one => 'stands there: ' + e.localName + ' ' + (one.value ?? '')))\
        """;

    private final BrowserContext context;
    private final Page page;
    private final List<String> found = new ArrayList<>();

    Watch(BrowserContext context, List<URI> home) {
        this.context = context;
        this.page = context.newPage();
        Predicate<String> elsewhere = address -> address.matches("(https?|wss?)://.*")
                && home.stream().map(URI::toString).noneMatch(address::startsWith);
        context.route(elsewhere, route -> {
            found.add("went to " + route.request().url());
            route.abort();
        });
        context.route(LOOKED_AT_ALONE, Route::abort);
        context.onDialog(dialog -> {
            found.add(dialog.type() + " " + dialog.message());
            dialog.dismiss();
        });
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                found.add(message.text());
            }
        });
    }

    /// What happens where such an answer is shown with this body.
    List<String> show(Answer answer, String body) {
        var headers = answer.response().headers().map().entrySet().stream()
                .filter(header -> !NOT_SENT_ON.contains(header.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, header -> String.join("\n", header.getValue())));
        return show(answer.response().uri().toString(), answer.response().statusCode(), headers, body);
    }

    List<String> show(String address, int status, Map<String, String> headers, String body) {
        found.clear();
        Predicate<String> asked = address::equals;
        page.route(
                asked,
                route -> route.fulfill(new FulfillOptions()
                        .setStatus(status)
                        .setHeaders(headers)
                        .setBody(body)),
                new Page.RouteOptions().setTimes(1));
        try {
            page.navigate(address);
            ((List<?>) page.evaluate(INTRUDERS)).forEach(one -> found.add(String.valueOf(one)));
        } catch (PlaywrightException e) {
            found.add("went away: " + e.getMessage());
        }
        return List.copyOf(found);
    }

    @Override
    public void close() {
        context.close();
    }
}
