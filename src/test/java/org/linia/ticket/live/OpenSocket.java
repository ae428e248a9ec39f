package org.linia.ticket.live;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.linia.TestServer;
import org.linia.Visitor;
import org.linia.shared.json.Json;

/** A socket as an open page has it. */
public final class OpenSocket implements WebSocket.Listener, AutoCloseable {

    /** Long enough for a busy machine: how soon news comes is a matter of the benchmarks. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private WebSocket socket;

    private OpenSocket() {}

    /** Opens it and waits until it is welcome. */
    public static OpenSocket of(Visitor visitor) throws InterruptedException {
        OpenSocket open = new OpenSocket();
        open.socket = connect(visitor.cookie(), visitor.origin(), visitor.origin(), open);
        open.awaits(message -> message.getString("kind").equals("welcome"), PATIENCE);
        return open;
    }

    static String origin() {
        return TestServer.uri("/").toString().replaceAll("/$", "");
    }

    /** @throws java.util.concurrent.CompletionException if the server does not want it */
    static WebSocket connect(String cookie, String origin, WebSocket.Listener listener) {
        return connect(cookie, origin, origin(), listener);
    }

    private static WebSocket connect(String cookie, String origin, String server, WebSocket.Listener listener) {
        URI address = URI.create(server.replaceFirst("^http", "ws") + "/live");
        WebSocket.Builder builder =
                HttpClient.newHttpClient().newWebSocketBuilder().header("Origin", origin);
        return (cookie == null ? builder : builder.header("Cookie", cookie))
                .buildAsync(address, listener)
                .join();
    }

    void says(Object message) {
        socket.sendText(Json.text(message), true).join();
    }

    /** The first message of that kind within the time, or null. */
    JsonObject awaits(Predicate<JsonObject> wanted, Duration patience) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (true) {
            long left = Math.max(0, Duration.between(Instant.now(), end).toMillis());
            JsonObject message = heard.poll(left, TimeUnit.MILLISECONDS);
            if (message == null || wanted.test(message)) {
                return message;
            }
        }
    }

    /** News of that ticket, or null if it does not come on a machine that may be busy. */
    public JsonObject news(long number) throws InterruptedException {
        return awaits(message -> tellsOf(message, number), PATIENCE);
    }

    /** Whether it has heard of that ticket by the time it hears of a later one. */
    public boolean hadNews(long number, long later) throws InterruptedException {
        JsonObject first = awaits(message -> tellsOf(message, number) || tellsOf(message, later), PATIENCE);
        return tellsOf(Objects.requireNonNull(first, "nothing is heard at all"), number);
    }

    private static boolean tellsOf(JsonObject message, long number) {
        return message.getString("kind").equals("ticket")
                && message.getJsonNumber("number").longValue() == number;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            heard.add(Json.object(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    /** With which code the server closes it, which it must within the time. */
    public int awaitsEnd(Duration patience) throws InterruptedException, ExecutionException, TimeoutException {
        return ended.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String why) {
        ended.complete(code);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
