package org.linia.shared.outbox;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.linia.shared.network.Network;

/**
 * Which network addresses anybody in the world may be reached at: none of the special-purpose ones of IANA's registries
 * (RFC 6890), and no IPv6 address that stands for an IPv4 one.
 */
final class PublicAddresses {
    private static final List<Network> CLOSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    // of the global ones: protocols and Teredo, documentation, 6to4
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(PublicAddresses::network)
            .toList();

    private static final Network GLOBAL_IPV6 = network("2000::/3");

    private static Network network(String written) {
        return Network.parse(written).orElseThrow();
    }

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        return (address instanceof Inet4Address || GLOBAL_IPV6.contains(address))
                && CLOSED.stream().noneMatch(closed -> closed.contains(address));
    }
}
