package org.linia.channel;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Stands before a mail server that speaks in the clear and makes its line safe: at once, or when SMTP asks for it (RFC 3207).
 * Its certificate is good for the name localhost alone, and the server under test trusts it.
 */
final class TlsFront implements AutoCloseable {
    private static final char[] PASSWORD = "only-for-tests".toCharArray();

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SSLContext keys = SSLContext.getInstance("TLS");
    private final LineSecurity security;
    private final int behind;

    /** @param behind port of the server that is protected */
    TlsFront(LineSecurity security, int behind) throws IOException, GeneralSecurityException {
        this.security = security;
        this.behind = behind;
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(Path.of(System.getProperty("test.keys")))) {
            store.load(file, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        keys.init(managers.getKeyManagers(), null, null);
        threads.execute(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                threads.execute(() -> serve(guest));
            } catch (IOException closed) {
                // nobody comes any more
            }
        }
    }

    private void serve(Socket guest) {
        try (guest;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
                Socket line = security == LineSecurity.TLS ? encrypted(guest) : started(guest, server)) {
            threads.execute(() -> pour(server, line));
            pour(line, server);
        } catch (IOException gone) {
            // whoever does not trust us hangs up
        }
    }

    /** Says itself what comes before. */
    private Socket started(Socket guest, Socket server) throws IOException {
        say(guest, line(server));
        while (!line(guest).startsWith("STARTTLS")) {
            say(guest, "250-mx\r\n250 STARTTLS");
        }
        say(guest, "220 go on");
        return encrypted(guest);
    }

    private Socket encrypted(Socket guest) throws IOException {
        SSLSocket line = (SSLSocket) keys.getSocketFactory().createSocket(guest, null, true);
        line.startHandshake();
        return line;
    }

    private static void pour(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // one of them hung up
        }
    }

    private static String line(Socket from) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int said = from.getInputStream().read();
                said != '\n';
                said = from.getInputStream().read()) {
            if (said < 0) {
                throw new EOFException();
            }
            line.append((char) said);
        }
        return line.toString().strip();
    }

    private static void say(Socket guest, String line) throws IOException {
        guest.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
