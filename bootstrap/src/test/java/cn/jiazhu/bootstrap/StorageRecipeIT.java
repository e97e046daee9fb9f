package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.InMemoryStorage;
import cn.jiazhu.bootstrap.Portal.Answer;
import cn.jiazhu.bootstrap.sandbox.SamplePeople;
import cn.jiazhu.domain.DomainArbitraries;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The README's recipe for an adapter of one's own, followed to the letter: its one line is put into `Wiring`, and the
/// packaged program goes the same way without a database.
class StorageRecipeIT {

    private static final Pattern RECIPE = Pattern.compile("`(case Settings\\.Database\\.Embedded _ -> [^`]+;)`");
    private static final Pattern REPLACED =
            Pattern.compile("case Settings\\.Database\\.Embedded _ -> [^\n]*embedded.*");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void with_one_line_of_wiring_the_whole_journey_runs_without_a_database() throws Exception {
        Path rewired = compiled(rewired());
        Packaged program = Packaged.in(folder);
        Process serving = program.serve(
                List.of(rewired, RecipeTest.home(InMemoryStorage.class), RecipeTest.home(DomainArbitraries.class)));
        try (var web = new Caller(program.pages());
                var phone = new Caller(program.platform())) {
            journey(web, phone);
        } finally {
            Packaged.stop(serving);
        }
        assertThat(folder.resolve("data")).isDirectoryNotContaining("glob:**/*postgres*");
    }

    private static void journey(Caller web, Caller phone) throws InterruptedException {
        JsonNode person = new Answer(phone.send(phone.to("/people").GET()))
                .json()
                .valueStream()
                .filter(one -> one.path("name").asText().equals("林知夏"))
                .findFirst()
                .orElseThrow();
        var holder = Portal.signIn(web, "linzhixia", SamplePeople.PASSWORD)
                .proven(phone, person.path("person").asText());

        Answer pressed = holder.press(holder.certificate(), "{}");
        assertThat(pressed.status()).isEqualTo(201);
        String copy = "/annotations/" + pressed.json().path("id").asText();
        Answer pdf = holder.get(copy + "/pdf");
        assertThat(text(pdf)).startsWith("%PDF-");
        assertThat(text(holder.get(copy + "/ofd"))).startsWith("PK");

        String code = pressed.json().path("numbers").path("code").asText();
        Answer verified =
                new Answer(web.send(web.to("/api/v1/verifications/" + code).GET()));
        assertThat(verified.json().path("verdict").asText()).isEqualTo("counts");
    }

    private static String rewired() {
        var line = RECIPE.matcher(Checkout.read(Checkout.ROOT.resolve("README.md")));
        assertThat(line.find()).as("README.md has the line").isTrue();
        var wiring = Checkout.read(Checkout.BOOTSTRAP.resolve("src/main/java/cn/jiazhu/bootstrap/Wiring.java"));
        assertThat(REPLACED.matcher(wiring).results())
                .as("there is one line to replace")
                .hasSize(1);
        return REPLACED.matcher(wiring).replaceFirst(line.group(1));
    }

    private Path compiled(String source) throws IOException {
        Path out = Files.createDirectories(folder.resolve("rewired"));
        Path file = Files.writeString(folder.resolve("Wiring.java"), source);
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        var task = compiler.getTask(
                null,
                files,
                null,
                List.of("-d", out.toString(), "-classpath", System.getProperty("java.class.path"), "-proc:none"),
                null,
                files.getJavaFileObjects(file));
        assertThat(task.call()).isTrue();
        return out;
    }

    private static String text(Answer answer) {
        return new String(answer.bytes(), StandardCharsets.ISO_8859_1);
    }
}
