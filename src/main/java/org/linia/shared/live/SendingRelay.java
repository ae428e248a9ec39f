package org.linia.shared.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linia.shared.database.Database;

/** Sends the wire's news; what could not be sent while the database was away is sent when it is back. */
final class SendingRelay implements Runnable {

    private static final Logger LOG = Logger.getLogger(SendingRelay.class.getName());

    private final Wire wire;
    private final Database database;
    private final Pause pause = new Pause();
    private final Deque<String> unsent = new ArrayDeque<>();

    SendingRelay(Wire wire, Database database) {
        this.wire = wire;
        this.database = database;
    }

    @Override
    public void run() {
        try {
            while (true) {
                session();
                pause.grow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void session() throws InterruptedException {
        try (Connection connection = database.connect();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, Wire.CHANNEL);
            while (true) {
                if (unsent.isEmpty()) {
                    unsent.addAll(wire.next());
                }
                notify.setString(2, unsent.peek());
                notify.execute();
                unsent.remove();
                pause.over();
            }
        } catch (SQLException away) {
            LOG.log(Level.FINE, "Live news cannot be sent now", away);
        }
    }
}
