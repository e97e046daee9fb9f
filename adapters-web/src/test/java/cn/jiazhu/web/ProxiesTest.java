package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.World;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Only proxies of ours are asked where a request comes from.
class ProxiesTest {

    private static final Proxies OURS = Proxies.of(List.of("10.0.0.0/8", "192.0.2.7", "fd00::/9"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.1 | 203.0.113.9              | 198.51.100.1",
                "10.1.2.3     | 203.0.113.9              | 203.0.113.9",
                "10.1.2.3     | 1.1.1.1, 203.0.113.9     | 203.0.113.9",
                "10.1.2.3     | 203.0.113.9, 192.0.2.7   | 203.0.113.9",
                "10.1.2.3     | 10.9.9.9, 192.0.2.7      | 10.9.9.9",
                "10.1.2.3     | ''                       | 10.1.2.3",
                "10.1.2.3     | 203.0.113.9, unknown     | 10.1.2.3",
                "10.1.2.3     | example.org              | 10.1.2.3",
                "192.0.2.8    | 203.0.113.9              | 192.0.2.8",
                "fd12::1      | 2001:db8::5              | 2001:db8:0:0:0:0:0:5",
                "fe80::1      | 2001:db8::5              | fe80:0:0:0:0:0:0:1",
                "11.0.0.1     | 203.0.113.9              | 11.0.0.1"
            })
    void the_client_is_the_last_that_is_not_ours(String peer, String forwarded, String client) {
        assertThat(OURS.client(InetAddress.ofLiteral(peer), List.of(forwarded)).getHostAddress())
                .isEqualTo(client);
    }

    @Test
    void several_headers_are_one_list() {
        assertThat(OURS.client(InetAddress.ofLiteral("10.0.0.1"), List.of("1.1.1.1", "203.0.113.9, 10.0.0.2"))
                        .getHostAddress())
                .isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "example.org", "10.0.0.0/x", "::/129", "/8"})
    void what_is_no_network_is_refused(String text) {
        assertThatThrownBy(() -> Proxies.of(List.of(text)))
                .isInstanceOf(Web.Unfit.class)
                .hasMessageContaining("trusted-proxies");
    }

    @Test
    void a_throttle_counts_clients_behind_a_trusted_proxy_and_not_what_a_stranger_says() {
        try (var behind = Site.behind(World.fresh(), List.of("127.0.0.0/8", "::1"));
                var open = Site.over(World.fresh())) {
            assertThat(statuses(behind)).containsOnly(404);
            assertThat(statuses(open)).endsWith(429);
        }
    }

    /// One more than one client may guess in a minute, each as another client.
    private static List<Integer> statuses(Site site) {
        return IntStream.rangeClosed(0, Web.Limits.DEFAULT.missesPerMinute())
                .mapToObj(n -> site.get(
                        "/api/v1/verifications/7K3M9Q2XTD4FH8WE",
                        "X-Forwarded-For",
                        "203.0.113." + n,
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Proto",
                        "gopher"))
                .map(Answer::status)
                .toList();
    }
}
