package org.linia.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linia.shared.network.Network;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.255.255, true",
        "10.1.0.0/16, 10.2.0.0, false",
        "10.1.0.0/16, 2001:db8::1, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.128/25, 192.0.2.128, true",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "fe80::/10, fe80::1%eth0, true",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
        "10.0.0.0/8, somebody.example, false"
    })
    void anAddressIsWithinOrNot(String network, String address, boolean within) {
        assertThat(Network.parse(network).orElseThrow().contains(address)).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.1.0.1/16",
                "10.1.0.0/33",
                "300.1.1.1",
                "10.1/16",
                "localhost",
                "2001:db8::1/32",
                "::/129",
                "1.2.3.4/",
                ":::",
                "10.0.0.0/8 10.0.0.0/8"
            })
    void whatIsWrittenOtherwiseIsNone(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }

    @Test
    void nobodyKnowsFromWhereIsFromNowhereAndNoNetworksAreAll() {
        List<Network> office = Network.stored("10.1.0.0/16 2001:db8::/32");

        assertThat(Network.admit(office, null)).isFalse();
        assertThat(Network.admit(List.of(), null)).isTrue();
        assertThat(Network.stored(Network.text(office))).isEqualTo(office);
        assertThat(Network.text(office)).isEqualTo("10.1.0.0/16 2001:db8::/32");
        assertThat(Network.parse("::1").orElseThrow()).hasToString("::1/128");
    }
}
