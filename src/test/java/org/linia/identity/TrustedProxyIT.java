package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.BlackBox;
import org.linia.TestServer;

/**
 * What a reverse proxy says of the caller's address counts where the proxy is trusted, and nowhere else: this machine is, and
 * whoever comes by one of its addresses in the network is a stranger.
 */
@BlackBox
class TrustedProxyIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String LOCAL = TestServer.uri("/").getHost();

    private final String name = "proxied-" + UUID.randomUUID();

    @Test
    void theProxyOfThisMachineIsBelieved() throws Exception {
        assertThat(signIn(LOCAL, "X-Forwarded-For", "203.0.113.77").statusCode())
                .isEqualTo(401);
        assertThat(recorded()).isEqualTo("203.0.113.77");
    }

    /** Whoever stands between must be trusted too, or nothing of it is believed. */
    @Test
    void aChainIsBelievedOnlyIfEveryProxyInItIsTrusted() throws Exception {
        signIn(LOCAL, "X-Forwarded-For", "203.0.113.78, 127.0.0.2");
        assertThat(recorded()).isEqualTo("203.0.113.78");
        signIn(LOCAL, "X-Forwarded-For", "203.0.113.78, 198.51.100.1");
        assertThat(recorded()).isEqualTo(InetAddress.getByName(LOCAL).getHostAddress());
    }

    @Test
    void aStrangerSaysWhatTheyLikeAndIsRecordedAsWhoTheyAre() throws Exception {
        String stranger = address();
        for (String header : new String[] {"X-Forwarded-For", "Forwarded"}) {
            String made = header.equals("Forwarded") ? "for=203.0.113.79" : "203.0.113.79";
            assertThat(signIn(stranger, header, made).statusCode()).isEqualTo(401);
            assertThat(recorded()).as(header).isEqualTo(stranger);
        }
    }

    /** Or whoever guesses passwords would come from a new address each time. */
    @Test
    void aStrangerIsSlowedWhateverTheySay() throws Exception {
        String stranger = address();
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(stranger, "X-Forwarded-For", "203.0.113." + (100 + i))
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(signIn(stranger, "X-Forwarded-For", "203.0.113.200").statusCode())
                .isEqualTo(429);
    }

    private HttpResponse<String> signIn(String host, String header, String value) throws Exception {
        URI server = TestServer.uri("/api/v1/auth/token");
        URI address = new URI(server.getScheme(), null, host, server.getPort(), server.getPath(), null, null);
        return CLIENT.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header(header, value)
                        .POST(BodyPublishers.ofString(
                                "{\"username\": \"%s\", \"password\": \"guessed\"}".formatted(name)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** From where the last refused sign-in of that name came, says the audit log. */
    private String recorded() {
        return Api.as("manager").get("/audit?kind=SIGN_IN_REFUSED&limit=200").items().stream()
                .map(JsonValue::asJsonObject)
                .filter(entry -> entry.toString().contains(name))
                .map(entry -> (JsonString) entry.get("address"))
                .findFirst()
                .orElseThrow()
                .getString();
    }

    private static String address() throws SocketException {
        String found = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(one -> one instanceof Inet4Address && !one.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .findFirst()
                .orElse(null);
        assumeThat(found).as("this machine has an address in a network").isNotNull();
        return found;
    }
}
