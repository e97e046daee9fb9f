package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.bootstrap.Program.Start;
import cn.jiazhu.bootstrap.Settings.Parts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// Provinces report to the whole program over HTTP: a newcomer who has only `docs/reporting.md`, and the sandbox's own.
@TestInstance(Lifecycle.PER_CLASS)
class ReportingIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder = Files.createTempDirectory("reporting");
    private final Path data = folder.resolve("data");
    private final SandboxProgram program;
    private final URI sandbox;
    private final HttpClient client = HttpClient.newHttpClient();

    ReportingIT() throws IOException {
        int sandboxPort = KillableProcess.free();
        Settings settings = KillableProgram.settings(List.of(
                "data-folder=" + data,
                "base-address=http://localhost:8080",
                "public.port=0",
                "observability.port=0",
                "sandbox.port=" + sandboxPort));
        if (!(settings.parts() instanceof Parts.Sandbox parts)) {
            throw new IllegalStateException("no sandbox");
        }
        program = SandboxProgram.start(Start.serving(settings), parts);
        sandbox = URI.create("http://localhost:" + sandboxPort + "/");
    }

    @AfterAll
    void close() {
        program.close();
        client.close();
    }

    /// Its commands are run as they stand there.
    @Test
    void the_document_is_enough_to_report() throws Exception {
        String document = Checkout.read(Checkout.BOOTSTRAP.resolve("src/main/resources/docs/reporting.md"));
        List<String> blocks = document.lines()
                .filter(line -> line.startsWith("    "))
                .map(line -> line.substring(4))
                .toList();
        bash(blocks.stream().filter(line -> line.startsWith("openssl genpkey") || line.startsWith("openssl pkey ")));
        assertThat(Commands.line(Map.of())
                        .execute(
                                "reporters",
                                "add",
                                "beijing",
                                "--province=京",
                                "--key=" + folder.resolve("public.pem"),
                                "--data-folder=" + data))
                .isZero();

        String script = blocks.stream()
                .skip(blocks.indexOf(blocks.stream()
                        .filter(line -> line.startsWith("b64()"))
                        .findFirst()
                        .orElseThrow()))
                .takeWhile(line -> !line.startsWith("{\"batch\""))
                .collect(Collectors.joining("\n"))
                .replace("http://localhost:8080", address());
        JsonNode answer = JSON.readTree(bash(script.lines()));

        assertThat(answer.at("/items/0/outcome").asText()).as(answer.toString()).isEqualTo("added");
        assertThat(Commands.line(Map.of()).execute("reporters", "end", "beijing", "--data-folder=" + data))
                .isZero();
        assertThat(JSON.readTree(bash(script.lines())).path("code").asText()).isEqualTo("REPORT_NOT_SIGNED");
    }

    @Test
    void the_sandbox_plays_every_way_of_reporting_and_each_is_answered_as_it_should() throws Exception {
        String person = idOf("林知夏");
        assertThat(played(person, "NORMAL")).containsExactly("第1条 变更");
        assertThat(played(person, "LATE").getFirst()).isEqualTo("第1条 变更");
        assertThat(played(person, "LATE").getLast()).startsWith("第1条 拒绝：对这张证书，已收到您更新的上报");
        assertThat(played(person, "TWICE")).containsExactly("第1条 变更", "第1条 变更");
        assertThat(played(person, "OUT_OF_ORDER").getLast()).startsWith("第2条 拒绝：对这张证书，已收到您更新的上报");
        assertThat(played(person, "CONTRADICTORY").getLast()).startsWith("第2条 拒绝：对这张证书，这个序号报过不同的内容");
        assertThat(played(person, "INTERRUPTED")).containsExactly("第1条 变更");
    }

    private List<String> played(String person, String play) throws IOException, InterruptedException {
        String page = get("province?person=" + person);
        var certificate =
                Jsoup.parse(page).expectFirst("input[name=certificate]").attr("value");
        var body = JSON.createObjectNode()
                .put("person", person)
                .put("certificate", certificate)
                .put("play", play);
        var request = HttpRequest.newBuilder(sandbox.resolve("province"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return Jsoup.parse(client.send(request, BodyHandlers.ofString()).body())
                .select(".notice li")
                .eachText();
    }

    private String idOf(String name) throws IOException, InterruptedException {
        for (JsonNode person : JSON.readTree(get("people"))) {
            if (person.path("name").asText().equals(name)) {
                return person.path("person").asText();
            }
        }
        throw new AssertionError("nobody is called " + name);
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(sandbox.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private String address() {
        return program.program().pages().toString().replaceAll("/$", "");
    }

    private String bash(Stream<String> lines) throws IOException, InterruptedException {
        var script = Files.writeString(
                folder.resolve("script.sh"), lines.collect(Collectors.joining("\n", "set -e\n", "\n")));
        var process = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("errors")))
                .isZero();
        return said;
    }
}
