package cn.jiazhu.application.press;

import java.util.ArrayList;
import java.util.List;

/// Every order there is, one after the other: each [#next] is the choice for one run that no other run makes.
final class EveryOrder {

    private record Turn(int chosen, int of) {}

    private List<Turn> known = List.of();
    private boolean begun;

    /// Whether there is an order that has not been run.
    boolean hasNext() {
        return !begun || known.stream().anyMatch(turn -> turn.chosen() + 1 < turn.of());
    }

    /// The last turn at which another choice was possible is taken differently; what follows is new.
    Interleaving.Choice next() {
        var turns = new ArrayList<>(known);
        while (!turns.isEmpty()
                && turns.getLast().chosen() + 1 >= turns.getLast().of()) {
            turns.removeLast();
        }
        if (!turns.isEmpty()) {
            Turn last = turns.removeLast();
            turns.add(new Turn(last.chosen() + 1, last.of()));
        }
        begun = true;
        var run = new ArrayList<Turn>();
        known = run;
        return unfinished -> {
            Turn turn = run.size() < turns.size() ? turns.get(run.size()) : new Turn(0, unfinished);
            run.add(turn);
            return turn.chosen();
        };
    }
}
