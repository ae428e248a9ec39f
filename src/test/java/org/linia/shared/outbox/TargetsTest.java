package org.linia.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linia.shared.outbox.Targets.ClosedNetwork;
import org.linia.shared.outbox.Targets.Refusal;

/** Nobody leads us into a closed network, whatever way the address is written. */
class TargetsTest {
    private final Targets targets = new Targets("intranet.example, 127.0.0.1, ::1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://2130706434/",
                "https://0x7f000002/",
                "https://0x7f.0.0.2/",
                "https://0177.0.0.2/",
                "https://017700000002/",
                "https://127.2/",
                "https://127.0.2/",
                "https://127.0.0.2./",
                "https://127.0.0.02/",
                "https://127.0.0.0x2/",
                "https://127.0.0.2%2f.example.com/",
                "https://%31%32%37.0.0.2/",
                "https://①②⑦.⓪.⓪.②/",
                "https://127。0。0。2/",
                "https://example.com@127.0.0.2/",
                "https://user:password@example.com/",
                "https://127.0.0.2#@example.com/",
                "https://127.0.0.2\\@example.com/",
                "https://example.com /",
                "https://[fe80::1%25eth0]/",
                "https://localhost./",
                "https:///admin",
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://127.0.0.2/",
                "javascript:alert(1)",
                "//example.com/",
                "example.com",
                ""
            })
    void whatIsWrittenToBeMisreadIsNoAddress(String address) {
        assertThat(targets.refusal(address)).contains(Refusal.ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.2/",
                "https://localhost/",
                "https://LOCALHOST:8443/x?y=z",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://100.64.0.1/",
                "https://100.127.255.255/",
                "https://169.254.169.254/latest/meta-data",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://192.0.2.1/",
                "https://198.19.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::]/",
                "https://[::2]/",
                "https://[0:0:0:0:0:0:0:2]/",
                "https://[::127.0.0.2]/",
                "https://[::ffff:127.0.0.2]/",
                "https://[::ffff:7f00:2]/",
                "https://[::ffff:0:127.0.0.2]/",
                "https://[64:ff9b::7f00:2]/",
                "https://[64:ff9b:1::1]/",
                "https://[2002:7f00:2::]/",
                "https://[2001:0:7f00:2::]/",
                "https://[2001:db8::1]/",
                "https://[fe80::1]/",
                "https://[fec0::1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[ff02::1]/"
            })
    void closedNetworksAreClosed(String address) {
        assertThat(targets.refusal(address)).contains(Refusal.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://8.8.8.8/",
                "https://172.32.0.1:8443/in",
                "https://100.128.0.1/",
                "https://[2606:4700:4700::1111]/",
                "https://nobody-knows-it.invalid/in?key=1",
                "http://127.0.0.1:8080/in",
                "http://[::1]:8080/in",
                "http://Intranet.Example/in"
            })
    void allOthersAndWhatIsAllowedAreCalled(String address) {
        assertThat(targets.refusal(address)).isEmpty();
    }

    @Test
    void withoutEncryptionOnlyAllowedHostsAreCalled() {
        assertThat(targets.refusal("http://8.8.8.8/")).contains(Refusal.PLAIN);
        assertThat(new Targets("").refusal("http://127.0.0.1/")).contains(Refusal.PLAIN);
    }

    @Test
    void aNameIsWhereAllOfItsAddressesAre() throws UnknownHostException {
        InetAddress open = InetAddress.getByName("8.8.8.8");
        InetAddress closed = InetAddress.getByName("10.0.0.1");

        assertThat(targets.checked("example.com", open)).containsExactly(open);
        assertThat(targets.checked("Intranet.example", open, closed)).containsExactly(open, closed);
        assertThatThrownBy(() -> targets.checked("example.com", open, closed)).isInstanceOf(ClosedNetwork.class);
    }
}
