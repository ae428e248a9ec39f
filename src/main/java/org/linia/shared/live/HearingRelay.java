package org.linia.shared.live;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linia.shared.database.Database;
import org.linia.shared.json.Json;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Listens to the wire, and after an interruption says that something may have been missed. */
final class HearingRelay implements Runnable {

    private static final Logger LOG = Logger.getLogger(HearingRelay.class.getName());
    private static final int LISTEN_MILLIS = 10_000;
    private static final int ANSWER_SECONDS = 5;

    private final Database database;
    private final Consumer<Heard> tell;
    private final Pause pause = new Pause();
    private boolean interrupted;

    HearingRelay(Database database, Consumer<Heard> tell) {
        this.database = database;
        this.tell = tell;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                session();
                interrupted = true;
                pause.grow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void session() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("listen " + Wire.CHANNEL);
            pause.over();
            if (interrupted) {
                pass(new Heard(List.of(), true));
            }
            PGConnection line = connection.unwrap(PGConnection.class);
            while (!Thread.currentThread().isInterrupted()) {
                PGNotification[] heard = line.getNotifications(LISTEN_MILLIS);
                if (heard != null && heard.length > 0) {
                    pass(read(heard));
                } else if (!connection.isValid(ANSWER_SECONDS)) {
                    database.doubt();
                    return;
                }
            }
        } catch (SQLException away) {
            database.doubt();
            LOG.log(Level.FINE, "Live news cannot be heard now", away);
        }
    }

    private static Heard read(PGNotification[] heard) {
        List<JsonObject> news = new ArrayList<>();
        boolean missed = false;
        for (PGNotification one : heard) {
            List<JsonObject> told = Json.array(one.getParameter()).getValuesAs(JsonObject.class);
            missed |= told.isEmpty();
            news.addAll(told);
        }
        return new Heard(news, missed);
    }

    /** News that somebody could not use must not end the listening. */
    private void pass(Heard heard) {
        try {
            tell.accept(heard);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Live news was not passed on", failure);
        }
    }
}
