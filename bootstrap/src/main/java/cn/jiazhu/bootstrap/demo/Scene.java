package cn.jiazhu.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
    private final Client web;
    private final Phones phones;
    private final Registry registry;
    private final Path folder;
    private final Map<String, Actor> actors;
    private final Map<Actor, Visitor> visitors = new HashMap<>();
    private final List<Duration> presses = new ArrayList<>();
    private final List<Duration> completions = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private int handedIn;

    Scene(Story story, URI web, URI platform, Registry registry, Path folder, List<Actor> actors) {
        this.story = story;
        this.web = new Client(web);
        this.phones = new Phones(platform);
        this.registry = registry;
        this.folder = folder;
        this.actors = actors.stream().collect(Collectors.toMap(Actor::key, Function.identity()));
    }

    Story story() {
        return story;
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
        registry.take(file, folder);
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
        presses.add(time);
        story.told("加注成功！%s，pdf %d kB，ofd %d kB".formatted(lasts(issued), pdf.length / 1000, ofd.length / 1000), time);
        check(visitor, certificate, issued, pdf, ofd);
        return issued;
    }

    /// The files of a copy that was made meanwhile.
    void takeAway(Visitor visitor, JsonNode certificate, JsonNode issued) {
        check(visitor, certificate, issued, visitor.download(issued, "pdf"), visitor.download(issued, "ofd"));
    }

    /// What a stranger reads off both files is what was issued, and their QRs lead to 有效.
    private void check(Visitor visitor, JsonNode certificate, JsonNode issued, byte[] pdf, byte[] ofd) {
        sizes.add(pdf.length + ofd.length);
        String name = visitor.actor().key() + "-"
                + certificate.path("type").path("shortName").asText() + "-"
                + issued.path("numbers").path("ordinal").asInt();
        keep(name + ".pdf", pdf);
        keep(name + ".ofd", ofd);
        story.step(
                () -> List.of(
                        read(PdfReader.read(pdf), visitor, certificate, issued),
                        read(OfdReader.read(ofd), visitor, certificate, issued)),
                words -> "读出 PDF、OFD 的文字与二维码，按二维码核验 verify: " + words.getFirst());
    }

    private String read(Printed printed, Visitor visitor, JsonNode certificate, JsonNode issued) {
        JsonNode registered = certificate.path("registered");
        JsonNode period = issued.path("copy").path("period");
        for (String expected : List.of(
                visitor.actor().name(),
                registered.path("number").asText(),
                issued.path("numbers").path("serial").asText(),
                printedDay(period.path("first")) + " 至 " + printedDay(period.path("last")),
                "第 " + issued.path("numbers").path("ordinal").asInt() + " 次加注")) {
            Mismatch.unless(printed.text().contains(expected), "not printed: " + expected);
        }
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

    List<Duration> presses() {
        return List.copyOf(presses);
    }

    /// From the cure to the copy, for each press that completed by itself.
    List<Duration> completions() {
        return List.copyOf(completions);
    }

    void completedAfter(Duration time) {
        completions.add(time);
    }

    /// Both files of each copy, in bytes.
    List<Integer> sizes() {
        return List.copyOf(sizes);
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

    private void keep(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
