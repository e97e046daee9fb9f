package cn.jiazhu.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.Days;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every text in every field of the API, over plain HTTP; the answers are looked at in a browser. The fields are those
/// of `openapi.yaml`.
class InjectedRequestsIT extends InTown {

    /// Hashing is dear, and a password is shown nowhere.
    private static final int AS_PASSWORD = 5;

    private static final int OF_A_HOLDER = 25;

    private static List<Injection> injections;
    private static List<InjectedHolder> holders;

    private final Gallery gallery = new Gallery();

    @BeforeAll
    static void let_the_holders_in() throws Exception {
        injections = Injection.all();
        var today = Days.of(Instant.now());
        var registry = InjectedRegistry.of(List.of(), today);
        var people = IntStream.range(0, injections.size() / OF_A_HOLDER)
                .mapToObj(n -> InjectedRegistry.registered(n, today))
                .toList();
        town.handIn(registry.write(Files.createDirectory(folder.resolve("holders")), people));
        holders = Crowd.each(people, cells -> InjectedHolder.of(town, cells));
    }

    @AfterAll
    static void let_the_holders_go() {
        holders.forEach(InjectedHolder::close);
    }

    @Test
    void what_is_sent_to_the_api_runs_on_no_page() throws Exception {
        var fields = RequestField.all();
        assertThat(fields).hasSizeGreaterThan(20);
        Crowd.each(numbers(), n -> {
            try (var stranger = new Guest(town)) {
                for (RequestField field : fields) {
                    if (isWorthwhile(field.name(), n)) {
                        ask(
                                field,
                                field.isOpen()
                                        ? stranger
                                        : holders.get(n / OF_A_HOLDER).guest(),
                                n);
                    }
                }
                return n;
            }
        });
        assertNothingRan();
    }

    private void assertNothingRan() {
        try (var watch = town.watch()) {
            assertThat(gallery.lookedAt(watch)).isEmpty();
        }
    }

    private static List<Integer> numbers() {
        return IntStream.range(0, injections.size()).boxed().toList();
    }

    private static boolean isWorthwhile(String field, int injection) {
        return !field.equals("password") || injection < AS_PASSWORD;
    }

    private void ask(RequestField field, Guest guest, int injection) throws InterruptedException {
        var holder = holders.get(injection / OF_A_HOLDER);
        var text = injections.get(injection);
        var own = Map.of("id", holder.certificate(), "ticket", "0".repeat(26), "code", "7K3M9Q2XTD4FH8WE");
        try {
            var request = field.with(text.text(), town.pages(), own, field.isOpen() ? "" : holder.token());
            gallery.hang(field.toString(), guest.send(request), List.of(text));
        } catch (IllegalArgumentException _) {
            assertThat(field.in()).as("HTTP itself has no place for it").isEqualTo("header");
        }
    }
}
