package org.linia.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linia.MortalServer;

/** The way from a server to its database, which a test may cut and mend while both ends go on. */
final class Cable implements AutoCloseable {
    private final int port = MortalServer.freePort();
    private final int target;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    /** @param target where the database listens */
    Cable(int target) throws IOException {
        this.target = target;
        mend();
    }

    /** Where the server finds it. */
    int port() {
        return port;
    }

    /** From now on nobody is let in; to be called when it is cut. */
    void mend() throws IOException {
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        door = opened;
        Background.start(() -> {
            while (true) {
                Socket server = opened.accept();
                try {
                    join(server, new Socket(InetAddress.getLoopbackAddress(), target));
                } catch (IOException noDatabase) {
                    quietly(server);
                }
            }
        });
    }

    /** Ends every connection, and lets no other one in. */
    void cut() {
        quietly(door);
        ends.forEach(Cable::quietly);
        ends.clear();
    }

    private void join(Socket server, Socket database) {
        ends.add(server);
        ends.add(database);
        if (door.isClosed()) {
            cut();
        }
        Background.start(() -> carry(server, database));
        Background.start(() -> carry(database, server));
    }

    private void carry(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } finally {
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static void quietly(Closeable end) {
        try {
            end.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        cut();
    }
}
