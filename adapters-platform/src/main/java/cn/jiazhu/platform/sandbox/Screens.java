package cn.jiazhu.platform.sandbox;

import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.platform.sandbox.Citizens.Citizen;
import cn.jiazhu.platform.sandbox.page.Choice;
import cn.jiazhu.platform.sandbox.page.Frame;
import cn.jiazhu.platform.sandbox.page.Frame.Way;
import cn.jiazhu.platform.sandbox.page.Notice;
import cn.jiazhu.platform.sandbox.page.PeopleSheet;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The pages of the simulators, in the frame they share.
final class Screens {

    /// Shows a page about somebody.
    interface Shown {

        void show(Citizen citizen) throws IOException;
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final List<Way> WAYS = List.of(
            way("/", "国家平台"),
            way("/phone", "手机"),
            way("/phone/messages", "消息"),
            way("/copies", "归集"),
            way("/desk", "受理台"),
            way("/province", "上报"),
            way("/tender", "招标"),
            way("/clock", "日历"),
            way("/faults", "故障"));

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Screens.class.getClassLoader(), Frame.class.getPackageName());
    private final Citizens citizens;
    private volatile Sandbox.@Nullable World world;
    private volatile @Nullable ProvincialSystem system;
    private volatile @Nullable TenderPlatform tenders;

    Screens(Citizens citizens) {
        this.citizens = citizens;
    }

    void join(Sandbox.World joined, ProvincialSystem reporting, TenderPlatform asking) {
        world = joined;
        system = reporting;
        tenders = asking;
    }

    /// Beyond the platform there may be nothing.
    Optional<Sandbox.World> world() {
        return Optional.ofNullable(world);
    }

    /// What reports to that world.
    Optional<ProvincialSystem> system() {
        return Optional.ofNullable(system);
    }

    /// What asks that world.
    Optional<TenderPlatform> tenders() {
        return Optional.ofNullable(tenders);
    }

    static byte[] style() {
        try (InputStream style = Screens.class.getResourceAsStream("sandbox.css")) {
            return Objects.requireNonNull(style).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Way way(String address, String text) {
        return new Way(address, text, false);
    }

    static String written(LocalDate day) {
        return DAY.format(day);
    }

    static String word(MobileBinding mobile) {
        return switch (mobile) {
            case BOUND -> "已绑定";
            case NOT_BOUND -> "未绑定";
            case UNKNOWN -> "平台不知道";
        };
    }

    Frame frame(Visit visit, String title, Way... tools) {
        String here = visit.path();
        return new Frame(
                title,
                world().map(Sandbox.World::today).map(Screens::written).orElse(""),
                WAYS.stream()
                        .map(way ->
                                new Way(way.address(), way.text(), way.address().equals(here)))
                        .toList(),
                List.of(tools));
    }

    /// Everybody, the one who is likely to be meant chosen.
    List<Choice> people(Predicate<Citizen> likely) {
        return citizens.all().stream()
                .map(citizen -> new Choice(
                        citizen.id().text(),
                        citizen.person().name().text(),
                        citizen.login().shows(),
                        likely.test(citizen)))
                .toList();
    }

    /// The page about whom the address names; of nobody, everybody to choose from.
    ///
    /// @param problem why nobody can be shown, empty if that can be
    void about(Visit visit, String title, PeopleSheet.Place place, String problem, Shown page) throws IOException {
        Optional<Citizen> chosen = citizens.all().stream()
                .filter(citizen -> citizen.id().text().equals(visit.query("person")))
                .findFirst();
        if (chosen.isPresent() && problem.isEmpty()) {
            page.show(chosen.get());
        } else {
            visit.show(of("people.jte", new PeopleSheet(frame(visit, title), place, people(_ -> false), problem)));
        }
    }

    String notice(Visit visit, String title, String sentence, Way... ways) {
        return of("notice.jte", new Notice(frame(visit, title), title, List.of(sentence), List.of(ways)));
    }

    String of(String template, Object page) {
        var output = new StringOutput();
        templates.render(template, page, output);
        return output.toString();
    }

    /// Where a browser may be sent to: pages of ours, and whatever runs on this machine.
    boolean isHome(String address) {
        return Stream.of(address)
                .filter(text -> text.matches("https?://[!-~]{1,2000}"))
                .map(URI::create)
                .anyMatch(uri -> isLoopback(String.valueOf(uri.getHost()))
                        || world().filter(known -> Visit.origin(known.home()).equals(Visit.origin(uri)))
                                .isPresent());
    }

    private static boolean isLoopback(String host) {
        return List.of("localhost", "127.0.0.1", "[::1]").contains(host);
    }
}
