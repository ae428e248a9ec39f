package org.linia.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Another system that takes calls, and answers as a test wants it to. */
public final class Receiver implements AutoCloseable {
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch speaks = new CountDownLatch(1);
    private final HttpServer server;

    private volatile int status = 204;
    private volatile String location;
    private volatile boolean dumb;
    private volatile String unwanted;
    private volatile byte[] body = new byte[0];

    /** What came in. */
    public record Call(String id, String timestamp, String signature, String type, String body) {
        public JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }

        /** Worked out here by the words of the convention, not by the code under test. */
        public boolean isSignedWith(String secret) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            byte[] hash = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return Arrays.asList(signature.split(" "))
                    .contains("v1," + Base64.getEncoder().encodeToString(hash));
        }
    }

    private Receiver(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    public static Receiver start() throws IOException {
        return new Receiver(0);
    }

    /** One that was down is back where it was. */
    public static Receiver at(int port) throws IOException {
        return new Receiver(port);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    public Receiver answers(int answer) {
        this.status = answer;
        return this;
    }

    /** It answers 503 to whatever says that. */
    public Receiver isAwayFor(String words) {
        this.unwanted = words;
        return this;
    }

    public Receiver redirectsTo(String address) {
        this.location = address;
        return answers(307);
    }

    public Receiver says(byte[] text) {
        this.body = text.clone();
        return answers(200);
    }

    /** It takes the calls, and says nothing until it speaks. */
    public Receiver isDumb() {
        this.dumb = true;
        return this;
    }

    public void speaks() {
        speaks.countDown();
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The type of each event, in the order in which they came. */
    public List<String> types() {
        return calls.stream().map(call -> call.json().getString("type")).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(
                header(exchange, "webhook-id"),
                header(exchange, "webhook-timestamp"),
                header(exchange, "webhook-signature"),
                header(exchange, "Content-Type"),
                text));
        if (dumb) {
            await();
        }
        if (location != null) {
            exchange.getResponseHeaders().set("Location", location);
        }
        int answer = unwanted != null && text.contains(unwanted) ? 503 : status;
        exchange.sendResponseHeaders(answer, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void await() {
        try {
            speaks.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        speaks();
        server.stop(0);
        threads.shutdownNow();
    }
}
