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

/** The server under test, as seen from outside. */
public final class TestServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final URI BASE = URI.create(System.getProperty("test.url", "http://localhost:9080"));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private TestServer() {}

    /** The address of a path of the product; {@code uri("/")} is its root. */
    public static URI uri(String path) {
        return BASE.resolve(path);
    }

    public static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    /** Returns when the product says that it is ready. */
    public static void awaitReady() throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        askUntil(ready);
        try {
            ready.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            ready.cancel(false);
        }
    }

    private static void askUntil(CompletableFuture<Void> ready) {
        HttpRequest request = HttpRequest.newBuilder(uri("/health/ready")).build();
        CLIENT.sendAsync(request, BodyHandlers.discarding()).whenComplete((response, failure) -> {
            if (failure == null && response.statusCode() == 200) {
                ready.complete(null);
            } else if (!ready.isDone()) {
                CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> askUntil(ready));
            }
        });
    }
}
