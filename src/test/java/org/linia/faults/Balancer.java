package org.linia.faults;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.linia.MortalServer;

/**
 * In front of several servers, as a load balancer that knows no browser again: whatever belongs to a sign-in at a provider
 * goes to each of them in turn, until it is told otherwise, and everything else to the first.
 */
final class Balancer implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger turn = new AtomicInteger();
    private final List<MortalServer> servers;
    private volatile ToIntFunction<String> way = this::inTurn;

    Balancer(MortalServer... servers) throws IOException {
        this.servers = List.of(servers);
        Background.start(() -> {
            while (true) {
                Socket browser = door.accept();
                Background.start(() -> serve(browser));
            }
        });
    }

    String address(String path) {
        return "http://localhost:" + door.getLocalPort() + path;
    }

    /** @param chosen from now on: the number of the server for a path */
    void leads(ToIntFunction<String> chosen) {
        way = chosen;
    }

    void leadsInTurn() {
        way = this::inTurn;
    }

    private int inTurn(String path) {
        return path.matches("/(sso|ibm)/.*") ? turn.getAndIncrement() % servers.size() : 0;
    }

    /** One request for each connection, so that the next one may go elsewhere. */
    private void serve(Socket browser) throws IOException {
        try (browser) {
            InputStream asked = new BufferedInputStream(browser.getInputStream());
            String head = head(asked);
            if (head.isEmpty()) {
                return;
            }
            URI there = servers.get(way.applyAsInt(head.split(" ")[1])).uri("/");
            try (Socket server = new Socket(there.getHost(), there.getPort())) {
                OutputStream question = server.getOutputStream();
                question.write(head.replaceFirst("(?i)\r\nConnection: keep-alive\r\n", "\r\nConnection: close\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
                Background.start(() -> asked.transferTo(question));
                server.getInputStream().transferTo(browser.getOutputStream());
            }
        }
    }

    private static String head(InputStream asked) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int end = 0; end < 4; ) {
            int next = asked.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
            end = next == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
