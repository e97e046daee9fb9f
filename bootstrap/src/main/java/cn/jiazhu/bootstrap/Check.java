package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.verification.Statement;
import cn.jiazhu.persistence.Persistence;
import cn.jiazhu.persistence.Persistence.Examined;
import cn.jiazhu.persistence.Persistence.Examined.Looked;
import cn.jiazhu.persistence.Persistence.Examined.OutOfTime;
import cn.jiazhu.render.reading.ForeignFiles;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `jiazhu check`: a line for each invariant, and beneath it what breaks it.
final class Check implements Persistence.Examiner {

    /// A line of the answer.
    ///
    /// @param whole whether there was time to look at all of it
    record Line(Invariant invariant, List<Examined> laws, long checked, long broken, boolean whole) {

        static Line of(Invariant invariant, List<Examined> laws) {
            var looked = looked(laws);
            return new Line(
                    invariant,
                    laws,
                    looked.stream().mapToLong(Looked::rows).sum(),
                    looked.stream().mapToLong(Looked::broken).sum(),
                    looked.size() == laws.size());
        }

        String state() {
            return broken > 0 ? "broken" : whole ? "ok" : "not checked here";
        }

        String text() {
            String found =
                    broken > 0 ? "broken %,d of %,d".formatted(broken, checked) : "%s %,d".formatted(state(), checked);
            String left = whole ? invariant.elsewhere() : "out of time";
            return "%-3s %-22s %s%s"
                    .formatted(
                            invariant,
                            found,
                            invariant.words(),
                            left.isEmpty() ? "" : " (not checked here: " + left + ")");
        }
    }

    private static final int COULD_NOT = 2;

    private final Map<Invariant, List<Examined>> examined = new EnumMap<>(Invariant.class);
    private final Terminal terminal;
    private final boolean json;

    Check(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    /// 0 when all holds, 1 when something does not, 2 when there was no time to say.
    int run(Settings settings, Duration atMost) {
        try (var storage = Wiring.persistence(settings, Basis.ofThisMachine(), false)) {
            if (!(storage instanceof Persistence persistence)) {
                throw new CannotRun("the invariants are asked of PostgreSQL, and this is another storage");
            }
            persistence.examine(atMost, this);
        }
        terminal.progress("");
        var lines = lines();
        lines.forEach(this::say);
        if (lines.stream().anyMatch(line -> line.broken() > 0)) {
            return Commands.NO;
        }
        return lines.stream().allMatch(Line::whole) ? 0 : COULD_NOT;
    }

    List<Line> lines() {
        return List.of(Invariant.values()).stream()
                .map(invariant -> Line.of(invariant, examined.getOrDefault(invariant, List.of())))
                .toList();
    }

    @Override
    public Optional<Statement> statement(Bytes file) {
        return ForeignFiles.reader().statement(file);
    }

    @Override
    public void progress(long files) {
        terminal.progress("核对文件 checking files … %,d".formatted(files));
    }

    @Override
    public void examined(Examined one) {
        examined.computeIfAbsent(Invariant.valueOf(one.invariant()), _ -> new ArrayList<>())
                .add(one);
        terminal.progress("核对 checking … " + one.invariant());
    }

    private void say(Line line) {
        if (json) {
            terminal.say(json(line).toString());
            return;
        }
        terminal.say(line.text());
        line.laws()
                .forEach(law -> looked(List.of(law)).stream()
                        .filter(looked -> looked.broken() > 0)
                        .forEach(looked -> terminal.say("      not so: %s: %s%s"
                                .formatted(
                                        law.law(),
                                        String.join(", ", looked.examples()),
                                        looked.broken() > looked.examples().size() ? ", …" : ""))));
    }

    private static ObjectNode json(Line line) {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("invariant", line.invariant().name())
                .put("state", line.state())
                .put("checked", line.checked())
                .put("broken", line.broken())
                .put("notCheckedHere", line.whole() ? line.invariant().elsewhere() : "out of time");
        var laws = node.putArray("laws");
        line.laws()
                .forEach(law -> looked(List.of(law)).forEach(looked -> {
                    var one = laws.addObject()
                            .put("law", law.law())
                            .put("checked", looked.rows())
                            .put("broken", looked.broken());
                    looked.examples().forEach(one.putArray("examples")::add);
                }));
        return node;
    }

    private static List<Looked> looked(List<Examined> laws) {
        return laws.stream()
                .flatMap(law -> switch (law.outcome()) {
                    case Looked looked -> Optional.of(looked).stream();
                    case OutOfTime _ -> Optional.<Looked>empty().stream();
                })
                .toList();
    }
}
