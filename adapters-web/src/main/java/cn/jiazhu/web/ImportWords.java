package cn.jiazhu.web;

import cn.jiazhu.application.port.FileImports.Count;
import cn.jiazhu.application.port.FileImports.FileImport;
import cn.jiazhu.application.port.FileImports.Stage;
import cn.jiazhu.application.port.Operators;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.OperatorId;
import cn.jiazhu.web.page.Chip;
import cn.jiazhu.web.page.Icon;
import cn.jiazhu.web.page.ImportsSheet;
import cn.jiazhu.web.page.ProposalSheet.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Imports of registry files in words.
record ImportWords(Operators operators, Voice voice) {

    ImportsSheet.Row row(FileImport file) {
        return new ImportsSheet.Row(
                ImportPages.address(file.id()),
                file.handed().name(),
                name(file.by()),
                voice.language().moment(file.at()),
                count(file),
                chip(file.stage()));
    }

    private String count(FileImport file) {
        return file.count().equals(Count.NONE) ? "" : inShort(voice, file.count());
    }

    /// What became of some reports, without what there was none of.
    static String inShort(Voice voice, Count count) {
        var parts = Stream.of(
                        part(voice, "added", count.added()),
                        part(voice, "changed", count.changed()),
                        part(voice, "unchanged", count.unchanged()),
                        part(voice, "refused", count.refused()),
                        part(voice, "ends", count.ends()))
                .flatMap(List::stream)
                .toList();
        return voice.language().list(parts);
    }

    private static List<String> part(Voice voice, String what, long count) {
        return count == 0 ? List.of() : List.of(voice.say("import.count." + what) + ' ' + count);
    }

    Chip chip(Stage stage) {
        String text = voice.say("import.stage." + Written.kind(stage));
        return switch (stage) {
            case Stage.Trying _, Stage.Running _ -> new Chip("wait", Icon.HALF, text);
            case Stage.Tried _, Stage.Proposed _ -> new Chip("soon", Icon.TODO, text);
            case Stage.Done _ -> new Chip("good", Icon.OK, text);
            case Stage.Dropped _ -> new Chip("wait", Icon.UNDO, text);
        };
    }

    /// Where it stands.
    String text(FileImport file) {
        var read = Map.of("count", file.count().read());
        return switch (file.stage()) {
            case Stage.Trying _ -> voice.say("import.trying", read);
            case Stage.Tried _ -> tried(file.count());
            case Stage.Proposed _ -> voice.say("import.proposed");
            case Stage.Running _ ->
                file.count().read() == 0 ? voice.say("import.looking") : voice.say("import.running", read);
            case Stage.Done _ -> voice.say("import.done");
            case Stage.Dropped _ -> voice.say("import.dropped");
        };
    }

    private String tried(Count count) {
        if (!changesAnything(count)) {
            return voice.say("import.tried-nothing");
        }
        return count.ends() > Matter.Import.ALONE
                ? voice.say("import.tried-many", Map.of("most", Matter.Import.ALONE))
                : voice.say("import.tried");
    }

    static boolean changesAnything(Count count) {
        return count.added() + count.changed() > 0;
    }

    List<Fact> counts(Count count) {
        return Stream.of(
                        Map.entry("read", count.read()),
                        Map.entry("added", count.added()),
                        Map.entry("changed", count.changed()),
                        Map.entry("unchanged", count.unchanged()),
                        Map.entry("refused", count.refused()),
                        Map.entry("ends", count.ends()))
                .map(one -> new Fact(
                        voice.say("import.count." + one.getKey()),
                        one.getValue().toString()))
                .toList();
    }

    List<Fact> facts(FileImport file) {
        var always = Stream.of(
                fact("import.by", name(file.by())),
                fact("import.at", voice.language().moment(file.at())),
                fact("import.digest", file.handed().content().hex()));
        var images = file.handed().images().map(digest -> fact("import.images-digest", digest.hex())).stream();
        return Stream.of(
                        always,
                        images,
                        over(file.stage())
                                .map(at -> fact("import.over", voice.language().moment(at))))
                .flatMap(some -> some)
                .toList();
    }

    private static Stream<Instant> over(Stage stage) {
        return switch (stage) {
            case Stage.Done(var at) -> Stream.of(at);
            case Stage.Dropped(var at) -> Stream.of(at);
            case Stage.Trying _, Stage.Tried _, Stage.Proposed _, Stage.Running _ -> Stream.of();
        };
    }

    private Fact fact(String key, String value) {
        return new Fact(voice.say(key), value);
    }

    private String name(OperatorId id) {
        return operators.find(id).map(operator -> operator.name().text()).orElse("");
    }
}
