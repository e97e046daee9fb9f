package cn.jiazhu.bootstrap.browser;

import cn.jiazhu.bootstrap.Packaged;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The packaged program with its sandbox, and a browser for whoever visits it.
final class Town implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic");

    private final Packaged program;
    private final Process serving;
    private final Playwright playwright;
    private final Browser browser;

    private Town(Packaged program, Process serving, Playwright playwright, Browser browser) {
        this.program = program;
        this.serving = serving;
        this.playwright = playwright;
        this.browser = browser;
    }

    static Town open(Path folder) throws IOException, InterruptedException {
        var program = Packaged.in(folder);
        var serving = program.serve();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium())
                        .setChromiumSandbox(false)
                        .setArgs(QUIET));
        return new Town(program, serving, playwright, browser);
    }

    URI pages() {
        return program.pages();
    }

    URI platform() {
        return program.platform();
    }

    Visitor visitor(Look look) {
        return visitor(look, pages());
    }

    /// Somebody at the operators' console.
    Visitor atConsole(Look look) {
        return visitor(look, program.console());
    }

    private Visitor visitor(Look look, URI base) {
        var context = browser.newContext(look.options().setBaseURL(base.toString()));
        context.addInitScript(look.script());
        return new Visitor(base, context);
    }

    /// A command of the program; what it says.
    String run(String... words) throws IOException, InterruptedException {
        return program.run(List.of(words)).out();
    }

    /// `jiazhu check` while the database is served.
    Packaged.Ended check() throws IOException, InterruptedException {
        return program.run(List.of("check"));
    }

    /// The phone of somebody who has an account on the played national platform.
    Phone phone() {
        return new Phone(
                browser.newContext(Look.PHONE.options().setBaseURL(platform().toString())));
    }

    /// From now on: what the sandbox sees over TCP.
    void beginJourney() throws IOException, InterruptedException {
        ask(requests().DELETE());
    }

    /// Method and route of each request that the sandbox has seen since the journey began.
    List<String> stepsSeen() throws IOException, InterruptedException {
        return List.of(new ObjectMapper().readValue(ask(requests().GET()), String[].class));
    }

    private HttpRequest.Builder requests() {
        return HttpRequest.newBuilder(platform().resolve("/requests"));
    }

    private static String ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        }
    }

    /// A browser in which nothing may run that is not ours.
    Watch watch() {
        return new Watch(browser.newContext(Look.DESK.options()), List.of(pages(), platform()));
    }

    /// Hands a registry file in; what the import says, a line each.
    List<String> handIn(Path registry) throws IOException, InterruptedException {
        return program.run(List.of("import", "--json", registry.toString()))
                .out()
                .lines()
                .toList();
    }

    private static Path chromium() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "chromium-headless-shell"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        try {
            Packaged.stop(serving);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
