package org.linia.shared.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Prints where to go, once, as soon as it is true: after {@code /health/ready} has answered through the door itself. */
@ApplicationScoped
class ReadyBanner {

    private static final Logger LOG = Logger.getLogger(ReadyBanner.class.getName());
    private static final int ATTEMPTS = 600;
    private static final Duration BETWEEN = Duration.ofMillis(250);

    @Inject
    @ConfigProperty(name = "http.port", defaultValue = "9080")
    private int port;

    void announce(@Observes @Initialized(ApplicationScoped.class) Object started) {
        URI home = URI.create("http://localhost:" + port + "/");
        Thread waiting = new Thread(() -> printWhenReady(home), "linia-ready-banner");
        waiting.setDaemon(true);
        waiting.start();
    }

    private static void printWhenReady(URI home) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(BETWEEN).build();
        HttpRequest request = HttpRequest.newBuilder(home.resolve("health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (answers(client, request)) {
                    LOG.log(Level.INFO, "Linia is ready: {0}", home);
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
