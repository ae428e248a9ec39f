package org.linia.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.linia.MortalServer;

/** A simulation that somebody is at work on. */
final class Trial {
    private final MortalServer server;

    Trial(MortalServer server) throws SQLException {
        this.server = server;
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.execute("""
                    insert into simulation (account_id, organisations, from_at, to_at, key, kind, name, active, position,
                      terms, times, state, started_at, beat_at)
                    select id, '[]', now() - interval '1 day', now(), 'trial', 'SLA', 'Trial', true, 1, '{}', '[]',
                      'RUNNING', now(), now() from account where username = 'manager'""");
        }
    }

    boolean hasBrokenOff() throws SQLException {
        try (Connection database = server.database();
                Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(
                        "select bool_and(state = 'FAILED' and finished_at is not null) from simulation where key = 'trial'")) {
            result.next();
            return result.getBoolean(1);
        }
    }
}
