package org.linia.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.linia.Api;
import org.linia.Api.Answer;

/** A real HTTP server that plays discovery, keys and tokens of a provider, and signs whatever a test wants. */
public final class SmallProvider implements AutoCloseable {
    public static final String CLIENT = "linia";
    public static final String API = "linia-api";

    /** Of those that are closed: a new one takes seconds to find. */
    private static final Queue<RSAKey> LEFT = new ConcurrentLinkedQueue<>();

    private final HttpServer server;
    private final Map<String, Function<String, String>> pages = new ConcurrentHashMap<>();
    private final AtomicInteger keysAsked = new AtomicInteger();
    private final Queue<RSAKey> keys = new ConcurrentLinkedQueue<>();
    private volatile RSAKey key;

    private SmallProvider(HttpServer server) {
        this.server = server;
        rotate();
        server.createContext("/", this::answer);
        pages.put("/.well-known/openid-configuration", body -> document());
        pages.put("/keys", body -> {
            keysAsked.incrementAndGet();
            return new JWKSet(key).toPublicJWKSet().toString();
        });
    }

    public static SmallProvider start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SmallProvider provider = new SmallProvider(server);
            server.start();
            return provider;
        } catch (IOException occupied) {
            throw new UncheckedIOException(occupied);
        }
    }

    /** One that a manager configures for the organisation of the embedded start; it makes accounts. */
    public static SmallProvider configured(Api manager, String key) {
        SmallProvider provider = start();
        Answer made = manager.post("/identity-providers", """
                {"key": "%s", "name": "Small", "organisation": "carpatia", "issuer": "%s", "clientId": "%s",
                 "apiAudience": "%s", "offered": false, "makesAccounts": true, "linksByEmail": true}""".formatted(key, provider.issuer(), CLIENT, API));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return provider;
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What it says of itself. */
    public String document() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorise", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer());
    }

    /** From now on that is at this path; it gets what was sent. */
    public void says(String path, Function<String, String> answer) {
        pages.put(path, answer);
    }

    public void forgets(String path) {
        pages.remove(path);
    }

    /** From now on it signs with another key, and publishes no other. */
    public void rotate() {
        RSAKey left = LEFT.poll();
        key = left == null ? newKey() : left;
        keys.add(key);
    }

    public RSAKey key() {
        return key;
    }

    public int keysAsked() {
        return keysAsked.get();
    }

    /** The claims of a good ID token. */
    public JWTClaimsSet.Builder idToken(String nonce) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject("s-1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("nonce", nonce);
    }

    /** Signed with the present key. */
    public SignedJWT signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    public static SignedJWT signed(JWTClaimsSet claims, RSAKey with) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(with.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(with));
            return token;
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** One that is no provider's. */
    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        for (RSAKey own = keys.poll(); own != null; own = keys.poll()) {
            LEFT.add(own);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Function<String, String> page = pages.get(exchange.getRequestURI().getPath());
        byte[] body = page == null ? new byte[0] : page.apply(sent).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        if (page == null) {
            exchange.getResponseHeaders().add("Location", issuer() + "/elsewhere");
        }
        exchange.sendResponseHeaders(page == null ? 302 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
