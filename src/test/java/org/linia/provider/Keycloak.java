package org.linia.provider;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A real identity provider, running beside the tests. */
public final class Keycloak implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Path data;
    private final int port;
    private final Thread end = new Thread(this::stop);

    private Keycloak(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(end);
    }

    /** Starts one with people and clients in it; it is not ready yet. */
    public static Keycloak start() throws IOException, InterruptedException {
        KeycloakHome home = new KeycloakHome();
        return run(home, home.copyOf(new KeycloakRealm()));
    }

    static Keycloak run(KeycloakHome home, Path data) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        return new Keycloak(home.start(data, port), data, port);
    }

    public Keycloak awaitReady() throws IOException, InterruptedException {
        return awaitReady(KeycloakRealm.NAME);
    }

    Keycloak awaitReady(String realm) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create(base() + "/realms/" + realm + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(20))
                .build();
        for (Instant late = Instant.now().plus(PATIENCE); Instant.now().isBefore(late); ) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                break;
            }
            if (answers(question)) {
                return this;
            }
        }
        throw new IOException("Keycloak did not start:\n" + Files.readString(data.resolve("keycloak.log")));
    }

    private static boolean answers(HttpRequest question) throws InterruptedException {
        try {
            return CLIENT.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public String base() {
        return "http://localhost:" + port;
    }

    /** The same under another name: another site, as browsers see it, and so the name under which it speaks SAML. */
    public String elsewhere() {
        return "http://127.0.0.1:" + port;
    }

    public String entityId() {
        return entityId(KeycloakRealm.NAME);
    }

    /** Under which it speaks SAML for that realm. */
    public String entityId(String realm) {
        return elsewhere() + "/realms/" + realm;
    }

    /** What it says of itself to those who speak SAML with it. */
    public String samlMetadata(String realm) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create(entityId(realm) + "/protocol/saml/descriptor"))
                .build();
        return CLIENT.send(question, BodyHandlers.ofString()).body();
    }

    public String issuer() {
        return base() + "/realms/" + KeycloakRealm.NAME;
    }

    public KeycloakAdmin admin() {
        return new KeycloakAdmin(this, KeycloakRealm.NAME);
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(end);
        if (data.getFileName().toString().startsWith("keycloak")) {
            KeycloakHome.delete(data);
        }
    }

    /** The script hands the wish on to what it started. */
    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
