package org.linia.channel.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linia.channel.Receiver;
import org.linia.channel.WebhookReply;
import org.linia.channel.WebhookReply.Kind;
import org.linia.shared.outbox.Targets;

/** What another system may do to us when it is called. */
class WebhookLineTest {
    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final Clock clock = Clock.fixed(Instant.ofEpochSecond(1_614_265_330), ZoneOffset.UTC);
    private final Targets targets = new Targets("127.0.0.1");
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        watch.shutdownNow();
    }

    /** The example that the convention's own libraries are tested with. */
    @Test
    void theSignatureIsThatOfTheConvention() {
        String signature = WebhookSignature.of(
                List.of(SECRET), "msg_p5jXN8AQM9LWM0D4loKWxJek", clock.instant(), "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSecretHasAsMuchChanceInItAsItsHash() {
        assertThat(WebhookSignature.newSecret())
                .matches("whsec_[A-Za-z0-9+/]{43}=")
                .isNotEqualTo(WebhookSignature.newSecret());
    }

    @Test
    void aCallIsSignedWithEachSecretAndTaken() throws Exception {
        try (Receiver receiver = Receiver.start()) {
            String other = WebhookSignature.newSecret();

            WebhookReply reply = line().call(
                            new WebhookCall(receiver.address("/in?a=b"), "id-1", "{\"ж\":1}", List.of(other, SECRET)));

            assertThat(reply.kind()).isEqualTo(Kind.DELIVERED);
            assertThat(reply.status()).isEqualTo(204);
            Receiver.Call call = receiver.calls().get(0);
            assertThat(call.id()).isEqualTo("id-1");
            assertThat(call.timestamp()).isEqualTo("1614265330");
            assertThat(call.type()).startsWith("application/cloudevents+json");
            assertThat(call.isSignedWith(SECRET)).isTrue();
            assertThat(call.isSignedWith(other)).isTrue();
            assertThat(call.isSignedWith(WebhookSignature.newSecret())).isFalse();
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        try (Receiver secret = Receiver.start();
                Receiver receiver = Receiver.start().redirectsTo(secret.address("/"))) {
            assertThat(call(line(), receiver.address("/")).kind()).isEqualTo(Kind.REFUSED);
            assertThat(receiver.calls()).hasSize(1);
            assertThat(secret.calls()).isEmpty();
        }
    }

    @Test
    void whoSaysNothingIsNotWaitedForLong() throws IOException {
        try (Receiver receiver = Receiver.start().isDumb()) {
            WebhookReply reply = call(line(), receiver.address("/"));

            assertThat(reply.kind()).isEqualTo(Kind.AWAY);
            assertThat(reply.millis()).isBetween(500, 5_000);
        }
    }

    @Test
    void whatIsSaidIsReadNoFurtherThanItsBeginning() throws IOException {
        try (Receiver receiver = Receiver.start().says(("Ж\n" + "x".repeat(20_000_000)).getBytes("UTF-8"))) {
            WebhookReply reply = call(line(), receiver.address("/"));

            assertThat(reply.kind()).isEqualTo(Kind.DELIVERED);
            assertThat(reply.words()).startsWith("Ж xxx").hasSize(300);
        }
    }

    @Test
    void statusesAreReadAsTheConventionHasThem() {
        assertThat(List.of(200, 202, 204, 410, 301, 404, 429, 500, 503).stream().map(WebhookLine::kind))
                .containsExactly(
                        Kind.DELIVERED,
                        Kind.DELIVERED,
                        Kind.DELIVERED,
                        Kind.GONE,
                        Kind.REFUSED,
                        Kind.REFUSED,
                        Kind.AWAY,
                        Kind.AWAY,
                        Kind.AWAY);
    }

    /** Where the name led when it was looked at does not count; where it leads when it is connected to does. */
    @Test
    void aNameThatWasReboundMeanwhileLeadsNowhere() throws IOException {
        try (Receiver inside = Receiver.start()) {
            String address = "https://rebound.example:" + inside.port() + "/";
            Iterator<String> answers = List.of("8.8.8.8", "127.0.0.1").iterator();
            DnsResolver names = new DnsResolver() {
                @Override
                public InetAddress[] resolve(String host) throws UnknownHostException {
                    return targets.checked(host, InetAddress.getByName(answers.next()));
                }

                @Override
                public String resolveCanonicalHostname(String host) {
                    return host;
                }
            };
            assertThat(names.resolve("rebound.example")).hasSize(1);

            WebhookReply reply = call(line(names), address);

            assertThat(reply.kind()).isEqualTo(Kind.FORBIDDEN);
            assertThat(answers.hasNext()).isFalse();
            assertThat(inside.calls()).isEmpty();
        }
    }

    @Test
    void aClosedNetworkIsNotCalledWhateverWasStored() {
        WebhookLine strict =
                new WebhookLine(new Targets(""), clock, PATIENCE, watch, WebhookClient.namesOf(new Targets("")));

        assertThat(call(strict, "https://127.0.0.1:1/").kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(call(strict, "https://[::ffff:127.0.0.1]:1/").kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(call(strict, "https://localhost:1/").kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(call(strict, "http://example.com/").kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(call(line(), "http://127.0.0.1:1/").kind()).isEqualTo(Kind.AWAY);
    }

    private WebhookLine line() {
        return line(WebhookClient.namesOf(targets));
    }

    private WebhookLine line(DnsResolver names) {
        return new WebhookLine(targets, clock, PATIENCE, watch, names);
    }

    private static WebhookReply call(WebhookLine line, String address) {
        return line.call(new WebhookCall(address, "id", "{}", List.of(SECRET)));
    }
}
