package cn.jiazhu.bootstrap.demo;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// Somebody's browser: keeps cookies and goes where it is sent. What the program calls itself outside is reached where
/// it listens now.
final class Browser {

    private static final int MOST_REDIRECTS = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Cookies cookies = new Cookies();
    private final URI outside;
    private final URI listening;

    Browser(URI outside, URI listening) {
        this.outside = outside;
        this.listening = listening;
    }

    /// A page of the program, or of wherever the address leads.
    Page open(String address) {
        return open(listening.resolve(address));
    }

    Page open(URI address) {
        return arrived(ask(request(address).GET()));
    }

    /// As the page at `from` would send it.
    ///
    /// @param enctype the form's, empty where it says none
    Page send(URI from, URI action, String enctype, Map<String, String> fields) {
        var request = request(action).header("Origin", from.getScheme() + "://" + from.getRawAuthority());
        return arrived(ask(enctype.equals(Multipart.TYPE) ? inParts(request, fields) : encoded(request, fields)));
    }

    private static HttpRequest.Builder inParts(HttpRequest.Builder request, Map<String, String> fields) {
        var form = new Multipart();
        fields.forEach(form::field);
        return form.on(request);
    }

    private static HttpRequest.Builder encoded(HttpRequest.Builder request, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    byte[] download(URI address) {
        var answer = ask(request(address).GET());
        Mismatch.unlessEqual(200, answer.statusCode(), "status of " + address.getPath());
        return answer.body();
    }

    private Page arrived(HttpResponse<byte[]> first) {
        var answer = first;
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() == 303; i++) {
            String location = answer.headers().firstValue("Location").orElse("");
            answer = ask(request(answer.uri().resolve(location)).GET());
        }
        return new Page(this, answer.uri(), answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(URI address) {
        URI reached = reached(address);
        return HttpRequest.newBuilder(reached)
                .header("Accept", "text/html")
                .header("Accept-Language", "zh")
                .header("Cookie", cookies.of(reached));
    }

    private HttpResponse<byte[]> ask(HttpRequest.Builder request) {
        var answer = Client.send(http, request);
        cookies.take(answer);
        return answer;
    }

    private URI reached(URI address) {
        return outside.getRawAuthority().equals(address.getRawAuthority())
                ? listening.resolve(
                        address.toString().substring(outside.toString().length()))
                : address;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
