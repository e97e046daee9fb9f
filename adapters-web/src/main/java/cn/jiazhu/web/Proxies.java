package cn.jiazhu.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The proxies in front of us, by their networks. What they add to `X-Forwarded-For` is believed; what was there before
/// anybody may have written. (`-Proto` and `-Host` are never needed: who we are stands in the settings.)
record Proxies(List<Network> networks) {

    private static final HeaderName FORWARDED_FOR = HeaderNames.create("X-Forwarded-For");

    /// As many first bits as two addresses must share.
    private record Network(InetAddress address, int bits) {

        static Network parse(String text) {
            String[] parts = text.split("/", 2);
            Optional<InetAddress> address = Proxies.parse(parts[0]);
            int longest =
                    address.map(found -> found.getAddress().length * Byte.SIZE).orElse(0);
            int bits = parts.length == 1 ? longest : parts[1].matches("[0-9]{1,3}") ? Integer.parseInt(parts[1]) : -1;
            if (address.isEmpty() || bits < 0 || bits > longest) {
                throw new Web.Unfit("trusted-proxies: no network such as 10.0.0.0/8: " + text);
            }
            return new Network(address.get(), bits);
        }

        boolean holds(InetAddress other) {
            byte[] theirs = other.getAddress();
            byte[] ours = address.getAddress();
            return theirs.length == ours.length
                    && Stream.iterate(0, bit -> bit < bits, bit -> bit + 1)
                            .allMatch(bit -> ((theirs[bit / 8] ^ ours[bit / 8]) >> (7 - bit % 8) & 1) == 0);
        }
    }

    static Proxies of(List<String> networks) {
        return new Proxies(networks.stream().map(Network::parse).toList());
    }

    /// The client's address as the connection has it, or as a proxy of ours says: nobody else is believed.
    String client(ServerRequest request) {
        return request.remotePeer().address() instanceof InetSocketAddress peer
                ? client(peer.getAddress(), request.headers().values(FORWARDED_FOR))
                        .getHostAddress()
                : "local";
    }

    /// The last of the addresses on the way here that is none of ours.
    ///
    /// @param peer whom the connection comes from
    /// @param forwarded the headers, each a list
    InetAddress client(InetAddress peer, List<String> forwarded) {
        InetAddress client = peer;
        List<String> hops = forwarded.stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .toList();
        for (String hop : hops.reversed()) {
            Optional<InetAddress> before = parse(hop.strip());
            if (!isOurs(client) || before.isEmpty()) {
                return client;
            }
            client = before.get();
        }
        return client;
    }

    private boolean isOurs(InetAddress address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }

    /// Never a name: that would be looked up.
    private static Optional<InetAddress> parse(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
