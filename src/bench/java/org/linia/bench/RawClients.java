package org.linia.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.linia.bench.Load.Act;
import org.linia.bench.Load.Client;
import org.linia.ticket.control.RawStatements.Raw;

/** The same statements without a server around them: what the database and the driver can do by themselves. */
final class RawClients {
    private final Server server;

    RawClients(Server server) {
        this.server = server;
    }

    /** Runs the statements one after the other and reads every column of every row. */
    Client reads(List<Raw> statements) {
        return () -> {
            Connection connection = server.database();
            return act(connection, reading(connection, statements));
        };
    }

    /** The same within a transaction of their own. */
    Client transactions(List<Raw> statements) {
        return () -> {
            Connection connection = server.database();
            connection.setAutoCommit(false);
            Work reading = reading(connection, statements);
            return act(connection, count -> {
                reading.run(count);
                connection.commit();
            });
        };
    }

    private static Work reading(Connection connection, List<Raw> statements) throws SQLException {
        List<PreparedStatement> prepared = new ArrayList<>();
        for (Raw raw : statements) {
            prepared.add(connection.prepareStatement(raw.sql()));
        }
        return count -> {
            for (int i = 0; i < prepared.size(); i++) {
                read(prepared.get(i), statements.get(i).parameters());
            }
        };
    }

    private static void read(PreparedStatement statement, List<Object> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    /** One transaction of the rows that opening a ticket writes: ticket, timeline, words, two clocks. */
    Client creates() {
        return () -> {
            Connection connection = server.database();
            connection.setAutoCommit(false);
            PreparedStatement number = connection.prepareStatement("select nextval('ticket_number')");
            List<PreparedStatement> inserts = new ArrayList<>();
            for (String insert : INSERTS) {
                inserts.add(connection.prepareStatement(insert));
            }
            return act(connection, count -> {
                long next;
                try (ResultSet row = number.executeQuery()) {
                    row.next();
                    next = row.getLong(1);
                }
                for (PreparedStatement insert : inserts) {
                    insert.setLong(1, next);
                    insert.executeUpdate();
                }
                connection.commit();
            });
        };
    }

    private static final List<String> INSERTS = List.of(
            "insert into ticket (number, type, state, title, description, requester_id, opened_by, organisation_id, channel, "
                    + "language, impact, urgency, priority, level_id, team_id, created_at, updated_at, timeline_seq, version) "
                    + "values (?, 'INCIDENT', 'NEW', 'Bench', 'A ticket of the benchmark', 1, 1, 1, 'API', 'en', 'MEDIUM', "
                    + "'MEDIUM', 'MEDIUM', 2, 1, now(), now(), 1, 1)",
            "insert into ticket_timeline (ticket, seq, at, by_id, kind, visibility, data) values (?, 1, now(), 1, 'OPENED', "
                    + "'PUBLIC', '{\"changes\": {\"title\": {\"old\": null, \"new\": \"Bench\"}}}')",
            // as often as through the server, so that searches right after both find as much among the newest
            "insert into ticket_text (ticket, words) select n, linia_tsvector('en', case n % 50 when 7 then 'Bench printer ' "
                    + "else 'Bench ' end || 'A ticket of the benchmark') from (values (?)) t (n)",
            "insert into clock (subject, kind, target, ordinal, version_id, calendar_id, allowed_seconds, started_at, due_at, state) "
                    + "select ?, 'SLA', target, 1, (select min(id) from agreement_version), 1, 28800, now(), now() + interval '8 hours', 'RUNNING' "
                    + "from (values ('FIRST_RESPONSE'), ('RESOLUTION')) t (target)");

    private interface Work {
        void run(long count) throws SQLException;
    }

    private static Act act(Connection connection, Work work) {
        return new Act() {
            @Override
            public void run(long count) throws SQLException {
                work.run(count);
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    /** A ticket that is there. */
    static long anyOf(int tickets) {
        return 1_000_001L + ThreadLocalRandom.current().nextInt(tickets);
    }
}
