package cn.jiazhu.application.port;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.SharingClients.Client;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [SharingClients] promises.
public abstract class SharingClientsContract extends PortContract {

    private final Randomness randomness = new CountingRandomness();

    @Test
    void one_that_was_added_is_found_as_it_is_and_nobody_else() {
        Client client = client("招标平台");

        assertThat(ports.sharingClients().add(client)).isTrue();

        assertThat(ports.sharingClients().find("招标平台")).contains(client);
        assertThat(ports.sharingClients().find("another")).isEmpty();
    }

    @Test
    void a_name_is_taken_until_its_client_has_ended() {
        Client first = client("tenders");
        Client second = client("tenders");
        ports.sharingClients().add(first);

        assertThat(ports.sharingClients().add(second)).isFalse();
        assertThat(ports.sharingClients().end("tenders", NOW.plusSeconds(9))).isTrue();
        assertThat(ports.sharingClients().find("tenders")).isEmpty();
        assertThat(ports.sharingClients().end("tenders", NOW.plusSeconds(10))).isFalse();
        assertThat(ports.sharingClients().add(second)).isTrue();

        assertThat(ports.sharingClients().find("tenders")).contains(second);
        assertThat(ports.sharingClients().all()).extracting(Client::id).containsExactly(first.id(), second.id());
        assertThat(ports.sharingClients().all().getFirst().endedAt()).contains(NOW.plusSeconds(9));
    }

    @Test
    void of_many_that_are_added_at_once_one_is() {
        assertThat(AtOnce.call(8, _ -> ports.sharingClients().add(client("tenders"))))
                .containsOnlyOnce(true);
        assertThat(ports.sharingClients().all()).hasSize(1);
    }

    private Client client(String name) {
        var id = randomness.uuid();
        return new Client(id, name, Bytes.utf8("token of " + id).sha256(), NOW, Optional.empty());
    }
}
