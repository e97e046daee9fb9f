package cn.jiazhu.web;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What everybody may read: what this is, what each message means, the API's description, the documents.
final class PublicRoutes {

    private static final String FOR_A_WHILE = "public, max-age=300";

    /// A row of the problem table as the API shows it.
    record ProblemKind(String code, int status, String severity, Text title, Text cause, Text cure) {}

    private final Wording wording;
    private final Pages pages;
    private final Callers callers;
    private final List<String> documents;
    private final KeysAnswer keys;

    PublicRoutes(Web.Settings settings, List<Signer.Key> keys, Wording wording, Pages pages, Callers callers) {
        this.callers = callers;
        this.wording = wording;
        this.pages = pages;
        this.documents = settings.documents();
        this.keys = KeysAnswer.of(keys);
    }

    List<Route> routes() {
        Packed openapi = Packed.once(resource(PublicRoutes.class, "openapi.yaml"));
        return Stream.of(
                        Route.get("/", callers.open(call -> Responses.page(call, pages.home(call)))),
                        Route.get("/help", callers.open(call -> Responses.page(call, pages.allHelp(call)))),
                        Route.get("/help/{code}", callers.open(this::help)),
                        Route.get("/docs", callers.open(call -> Responses.page(call, pages.documents(call)))),
                        Route.get("/docs/{name}", this::document),
                        Route.get(Route.API + "/problems", this::problems),
                        Route.get(Route.API + "/keys", call -> Responses.ok(call, keys)),
                        Route.get(
                                Route.API + "/openapi.yaml",
                                call -> Responses.published(
                                        call, "application/yaml; charset=utf-8", openapi, FOR_A_WHILE)))
                .toList();
    }

    static Bytes resource(Class<?> beside, String name) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return Bytes.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void help(Call call) {
        ProblemCode code = Stream.of(ProblemCode.values())
                .filter(known -> known.name().equals(call.path("code")))
                .findFirst()
                .orElseThrow(() -> new RequestRefused(ProblemCode.NOT_FOUND));
        Responses.page(call, pages.help(call, code));
    }

    private void problems(Call call) {
        Responses.ok(
                call,
                wording.problems().entrySet().stream()
                        .map(entry -> {
                            ProblemRow row = entry.getValue();
                            return new ProblemKind(
                                    entry.getKey().name(),
                                    row.status(),
                                    row.severity(),
                                    row.title(),
                                    row.cause(),
                                    row.cure());
                        })
                        .toList());
    }

    /// Only what is listed is served: no path of a client ever names a resource.
    private void document(Call call) {
        String name = documents.stream()
                .filter(call.path("name")::equals)
                .findFirst()
                .orElseThrow(() -> new RequestRefused(ProblemCode.NOT_FOUND));
        String type = name.endsWith(".jpg") ? "image/jpeg" : Responses.TEXT_TYPE;
        var content = resource(PublicRoutes.class, "/docs/" + name);
        Responses.published(call, type, Packed.once(content), FOR_A_WHILE);
    }
}
