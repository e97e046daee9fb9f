package cn.jiazhu.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/// Every state that a holder can be in: what the pre-check says, with cause and cure, and that the press says the same.
final class States {

    private static final String GRANTED = "GRANTED";

    private final Scene scene;

    States(Scene scene) {
        this.scene = scene;
    }

    void tell(List<Actor> actors) {
        scene.story().chapter("每一种状态 every state: the pre-check names each blocker and its cure");
        actors.forEach(actor -> scene.story().about(actor.toString(), () -> tell(actor)));
    }

    private void tell(Actor actor) {
        Visitor visitor = scene.visitor(actor);
        for (JsonNode certificate : visitor.certificates()) {
            var finding = scene.story()
                    .step(
                            () -> asked(visitor, certificate),
                            _ -> actor.name() + "  " + actor.expects() + "  " + actor.shows());
            finding.ifPresent(said -> scene.story().say("       " + told(said)));
        }
    }

    /// The first finding that did not pass.
    private static Optional<JsonNode> asked(Visitor visitor, JsonNode certificate) {
        JsonNode decision = visitor.preCheck(certificate);
        Optional<JsonNode> finding = decision.path("findings")
                .valueStream()
                .filter(one -> !one.path("outcome").asText().equals("passed"))
                .findFirst();
        String code = finding.map(one -> one.path("code").asText()).orElse(GRANTED);
        Mismatch.unlessEqual(visitor.actor().expects(), code, "pre-check");
        if (decision.path("outcome").asText().equals("blocked")) {
            refused(visitor, certificate, code);
        }
        return finding;
    }

    /// A press that does not want to wait is refused for the same reason.
    private static void refused(Visitor visitor, JsonNode certificate, String code) {
        JsonNode problem = visitor.press(certificate).must(409).json();
        Mismatch.unlessEqual(code, problem.path("code").asText(), "refusal of the press");
        Mismatch.unless(!problem.path("cure").asText().isEmpty(), "no cure for " + code);
    }

    private static String told(JsonNode finding) {
        String mover = finding.path("moverName").asText();
        return finding.path("cause").asText()
                + finding.path("cure").asText()
                + (mover.isEmpty() ? "" : "（" + mover + "）");
    }
}
