package cn.jiazhu.bootstrap.demo;

import cn.jiazhu.bootstrap.demo.Demo.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The stage: who plays, how everybody is reached, and the acts that several chapters need.
final class Scene {

    private static final DateTimeFormatter PRINTED_DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");

    private final Story story;
    private final Stage stage;
    private final Client web;
    private final Phones phones;
    private final Path folder;
    private final Map<String, Actor> actors;
    private final Map<Actor, Visitor> visitors = new HashMap<>();
    private final Figures figures = new Figures();
    private int handedIn;

    Scene(Story story, Stage stage) {
        this.story = story;
        this.stage = stage;
        this.web = new Client(stage.web());
        this.phones = new Phones(stage.platform());
        this.folder = stage.folder();
        this.actors = stage.actors().stream().collect(Collectors.toMap(Actor::key, Function.identity()));
    }

    Story story() {
        return story;
    }

    Figures figures() {
        return figures;
    }

    /// Without a session.
    Client web() {
        return web;
    }

    URI platform() {
        return stage.platform();
    }

    /// Of somebody who has been nowhere yet.
    Browser browser() {
        return new Browser(stage.outside(), stage.web());
    }

    Phones phones() {
        return phones;
    }

    Actor actor(String key) {
        return Optional.ofNullable(actors.get(key)).orElseThrow(() -> new Mismatch("nobody plays " + key));
    }

    /// Signed in and proven, once.
    Visitor visitor(Actor actor) {
        return visitors.computeIfAbsent(
                actor, who -> Visitor.signIn(web, phones, who).prove());
    }

    Visitor visitor(String key) {
        return visitor(actor(key));
    }

    Rows registered() {
        return Rows.read(folder.resolve("registry.csv"));
    }

    Rows afterwards() {
        return Rows.read(folder.resolve("afterwards.csv"));
    }

    void handIn(Path file) {
        stage.registry().take(file, folder);
    }

    /// As the next file of the province.
    void handIn(Rows rows) {
        handedIn++;
        handIn(rows.write(folder.resolve("registry-%02d.csv".formatted(handedIn + 1))));
    }

    /// Another person's image, as if it were this one's.
    void supplyImage(Rows of, Rows from, String ending) {
        try {
            Files.copy(
                    folder.resolve(from.first("number") + ending),
                    folder.resolve(of.first("number") + ending),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// 加注成功！ — and from the press on until both files are here.
    JsonNode pressAndTakeAway(Visitor visitor, JsonNode certificate) {
        long start = System.nanoTime();
        JsonNode issued = visitor.press(certificate).must(201).json();
        byte[] pdf = visitor.download(issued, "pdf");
        byte[] ofd = visitor.download(issued, "ofd");
        var time = Duration.ofNanos(System.nanoTime() - start);
        figures.pressed(time);
        story.told("加注成功！%s，pdf %d kB，ofd %d kB".formatted(lasts(issued), pdf.length / 1000, ofd.length / 1000), time);
        check(visitor, certificate, issued, pdf, ofd);
        return issued;
    }

    /// The files of a copy that was made meanwhile.
    void takeAway(Visitor visitor, JsonNode certificate, JsonNode issued) {
        check(visitor, certificate, issued, visitor.download(issued, "pdf"), visitor.download(issued, "ofd"));
    }

    private void check(Visitor visitor, JsonNode certificate, JsonNode issued, byte[] pdf, byte[] ofd) {
        JsonNode period = issued.path("copy").path("period");
        String name = visitor.actor().key() + "-"
                + certificate.path("type").path("shortName").asText() + "-"
                + issued.path("numbers").path("ordinal").asInt();
        examine(
                name,
                pdf,
                ofd,
                List.of(
                        visitor.actor().name(),
                        certificate.path("registered").path("number").asText(),
                        issued.path("numbers").path("serial").asText(),
                        printedDay(period.path("first")) + " 至 " + printedDay(period.path("last")),
                        "第 " + issued.path("numbers").path("ordinal").asInt() + " 次加注"));
    }

    /// What a stranger reads off both files is what was issued, and their QRs lead to 有效.
    void examine(String name, byte[] pdf, byte[] ofd, List<String> expected) {
        figures.filed(pdf.length + ofd.length);
        keep(name + ".pdf", pdf);
        keep(name + ".ofd", ofd);
        story.step(
                () -> List.of(read(PdfReader.read(pdf), expected), read(OfdReader.read(ofd), expected)),
                words -> "读出 PDF、OFD 的文字与二维码，按二维码核验 verify: " + words.getFirst());
    }

    private String read(Printed printed, List<String> expected) {
        expected.forEach(text -> Mismatch.unless(printed.text().contains(text), "not printed: " + text));
        String word = verify(printed.qr());
        Mismatch.unlessEqual("有效", word, "verdict by QR");
        return word;
    }

    /// The verdict's word, the same on the page that the QR opens and from the API.
    String verify(String address) {
        String path = URI.create(address).getPath();
        String page = new String(
                web.get(path, Map.of("Accept-Language", "zh")).must(200).bytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        String word = verification(path.substring(path.lastIndexOf('/') + 1))
                .path("word")
                .asText();
        Mismatch.unless(page.contains(word), "the public page does not say " + word);
        return word;
    }

    JsonNode verification(String code) {
        return web.get("/api/v1/verifications/" + code, Map.of("Accept-Language", "zh"))
                .must(200)
                .json();
    }

    static String lasts(JsonNode issued) {
        return "第 %d 次，使用期至 %s"
                .formatted(
                        issued.path("numbers").path("ordinal").asInt(),
                        issued.path("copy").path("period").path("last").asText());
    }

    private static String printedDay(JsonNode day) {
        return LocalDate.parse(day.asText()).format(PRINTED_DAY);
    }

    void keep(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
