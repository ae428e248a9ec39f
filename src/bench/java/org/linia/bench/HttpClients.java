package org.linia.bench;

import java.io.IOException;
import java.util.function.LongFunction;
import org.linia.bench.Load.Act;
import org.linia.bench.Load.Client;

/** Clients of the server, as the operator. */
final class HttpClients {
    private static final String BEARER = "Authorization: Bearer " + Seed.TOKEN + "\r\n";
    static final String MANAGER = "Authorization: Bearer " + Seed.MANAGER_TOKEN + "\r\n";
    private static final String COOKIE = "Cookie: linia-session=" + Seed.SESSION + "\r\nAccept-Encoding: gzip\r\n";

    private final int port;

    HttpClients(int port) {
        this.port = port;
    }

    Client get(String path) {
        return sending(200, ignored -> HttpConnection.get(path, BEARER));
    }

    Client nothing(String path) {
        return sending(204, ignored -> HttpConnection.get(path, BEARER));
    }

    Client anyTicket(int tickets) {
        return sending(
                200, ignored -> HttpConnection.get("/api/v1/tickets/" + RawClients.anyOf(tickets), BEARER));
    }

    /** One in fifty has the word that is searched, as those of the seed: the newest tickets are no others than the rest. */
    Client create() {
        return sending(
                201,
                count -> HttpConnection.post(
                        "/api/v1/tickets",
                        "application/json",
                        BEARER,
                        "{\"title\":\"Bench" + (count % 50 == 7 ? " printer" : "")
                                + "\",\"type\":\"INCIDENT\",\"description\":\"A ticket of the benchmark\"}"));
    }

    Client page(String path) {
        return sending(200, ignored -> HttpConnection.get(path, COOKIE));
    }

    Client ticketPage(String path, int tickets) {
        return sending(200, ignored -> HttpConnection.get(path + RawClients.anyOf(tickets), COOKIE));
    }

    /** Bytes of one answer to a browser. */
    int size(String path) throws IOException {
        try (HttpConnection http = new HttpConnection(port)) {
            return http.send(HttpConnection.get(path, COOKIE)).body().length;
        }
    }

    private Client sending(int expected, LongFunction<byte[]> request) {
        return () -> {
            HttpConnection http = new HttpConnection(port);
            return new Act() {
                @Override
                public void run(long count) throws IOException {
                    HttpConnection.Answer answer = http.send(request.apply(count));
                    if (answer.status() != expected) {
                        throw new IOException(answer.status() + ": " + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
                    }
                }

                @Override
                public void close() throws IOException {
                    http.close();
                }
            };
        };
    }
}
