package cn.jiazhu.platform;

import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.application.port.Signer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Hands things over to the platform, many at a time, on a line of its own: what is stuck here disturbs nobody who
/// waits for a real-name check.
final class Handover {

    private static final Duration BUDGET = Duration.ofSeconds(5);

    private final String name;
    private final String address;
    private final SignedRequests requests;
    private final SignedAnswers answers;
    private final Randomness randomness;
    private final Line line;

    /// @param name of what is handed over, and of the address there
    Handover(
            String name,
            Platform.Connection connection,
            Signer signer,
            Clock clock,
            Randomness randomness,
            Duration rest) {
        this.name = name;
        this.address = connection.address().toString().replaceFirst("/+$", "") + "/" + name;
        this.requests = new SignedRequests(connection, signer, clock);
        this.answers = new SignedAnswers(connection, clock);
        this.randomness = randomness;
        this.line = new Line(rest);
    }

    /// The ids of those that the platform has.
    ///
    /// @throws PlatformUnavailable when there is no answer that can be trusted
    Set<String> hand(List<ObjectNode> items) {
        String nonce = randomness.token();
        ObjectNode claims = JsonNodeFactory.instance.objectNode();
        claims.putArray(name).addAll(items);
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/jose")
                .POST(BodyPublishers.ofString(requests.sign(name + "+jwt", nonce, claims)))
                .build();
        var question = new Question(name + "-taken+jwt", name, nonce, request);
        return line.ask(
                () -> question,
                1,
                BUDGET,
                (answer, asked) -> Set.copyOf(answers.read(answer, asked).texts("taken")));
    }
}
