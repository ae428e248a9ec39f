package org.linia;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server under test, as seen from outside. There are several; each thread talks to one of them. */
public final class TestServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Place USUAL = new Place(
            URI.create(System.getProperty("test.url", "http://localhost:9080")),
            Integer.getInteger("test.smtp.port", 25));
    private static final ThreadLocal<Place> HERE = ThreadLocal.withInitial(() -> USUAL);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private TestServer() {}

    /**
     * Where a server is.
     *
     * @param root of the product
     * @param smtpPort where on this machine it hands over its mail, for whoever listens there
     */
    public record Place(URI root, int smtpPort) {}

    /** The one in which Arquillian works, or which was there before the tests. */
    static Place usual() {
        return USUAL;
    }

    /** From now on this thread talks to the server at that place. */
    static void visit(Place place) {
        HERE.set(place);
    }

    /** The address of a path of the product; {@code uri("/")} is its root. */
    public static URI uri(String path) {
        return HERE.get().root().resolve(path);
    }

    /** Where on this machine it hands over its mail. */
    public static int smtpPort() {
        return HERE.get().smtpPort();
    }

    public static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    /** Returns when the product says that it is ready. */
    public static void awaitReady() throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        askUntil(ready, HttpRequest.newBuilder(uri("/health/ready")).build());
        try {
            ready.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            ready.cancel(false);
        }
    }

    private static void askUntil(CompletableFuture<Void> ready, HttpRequest request) {
        CLIENT.sendAsync(request, BodyHandlers.discarding()).whenComplete((response, failure) -> {
            if (failure == null && response.statusCode() == 200) {
                ready.complete(null);
            } else if (!ready.isDone()) {
                CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> askUntil(ready, request));
            }
        });
    }
}
