package cn.jiazhu.platform.sandbox;

import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Ticket;
import cn.jiazhu.platform.sandbox.SandboxPlatform.Touch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;

/// A phone, and the sandbox's switchboard, over HTTP.
public record HttpPhone(URI sandbox) implements NationalPlatformContract.Phone {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Override
    public Touch scan(Ticket ticket, PlatformPersonId person) {
        return touch("scan", "{\"ticket\":\"%s\",\"person\":\"%s\"}".formatted(ticket, person.text()));
    }

    @Override
    public Touch type(String code, PlatformPersonId person) {
        return touch("scan", "{\"typed_code\":\"%s\",\"person\":\"%s\"}".formatted(code, person.text()));
    }

    @Override
    public Touch face(Ticket ticket, boolean passed) {
        return touch("face", "{\"ticket\":\"%s\",\"passed\":%s}".formatted(ticket, passed));
    }

    @Override
    public Touch refuse(Ticket ticket) {
        return touch("refuse", "{\"ticket\":\"%s\"}".formatted(ticket));
    }

    @Override
    public void bind(PlatformPersonId person, MobileBinding mobile) {
        String word = mobile.name().toLowerCase(Locale.ROOT).replace('_', '-');
        post("/people/mobile", "{\"person\":\"%s\",\"mobile\":\"%s\"}".formatted(person.text(), word));
    }

    public void fault(String fault, int times) {
        post("/faults", "{\"fault\":\"%s\",\"times\":%d}".formatted(fault, times));
    }

    public void noFaults() {
        send(HttpRequest.newBuilder(sandbox.resolve("/faults")).DELETE().build());
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(sandbox.resolve(path)).build());
    }

    public HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(sandbox.resolve(path))
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private Touch touch(String how, String body) {
        int status = post("/phone/" + how, body).statusCode();
        return switch (status) {
            case 204 -> Touch.DONE;
            case 404 -> Touch.NO_SUCH_CHECK;
            case 409 -> Touch.NOT_NOW;
            case 410 -> Touch.EXPIRED;
            default -> throw new AssertionError("status " + status);
        };
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
