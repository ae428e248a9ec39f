package org.linia.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.linia.MortalServer;

/** What a fall may leave behind in the database of a server that runs again: nothing that is half done. */
final class Leftovers {
    private static final String HALF_DONE = """
            select count(*) from ticket t where
              t.timeline_seq <> (select count(*) from ticket_timeline e where e.ticket = t.number)
              or not exists (select 1 from ticket_text x where x.ticket = t.number)
              or not exists (select 1 from ticket_reference r where r.ticket = t.number)
                 and (select count(*) from clock c where c.subject = t.number) <> 2""";

    /** Both tell of it, or neither does. */
    private static final String HALF_MERGED = """
            select (select count(*) from ticket t where t.merged_into is not null and not exists (
                select 1 from ticket_timeline e where e.ticket = t.merged_into and e.kind = 'MERGED'
                  and (e.data ->> 'from')::bigint = t.number))
              + (select count(*) from ticket_timeline e where e.kind = 'MERGED' and e.data ->> 'from' is not null and not exists (
                select 1 from ticket t where t.number = (e.data ->> 'from')::bigint and t.merged_into = e.ticket))""";

    private static final String FILES =
            "select a.id::text, a.size from ticket_attachment a join ticket t on t.number = a.ticket where t.title = '"
                    + Busy.TITLE + "'";

    private Leftovers() {}

    static void none(MortalServer server) throws SQLException, IOException {
        try (Connection database = server.database()) {
            assertThat(count(database, HALF_DONE))
                    .as("tickets that are half done")
                    .isZero();
            assertThat(count(database, HALF_MERGED))
                    .as("merges that are half done")
                    .isZero();
            everyFileIsWhole(database, server.data().resolve("attachments"));
        }
    }

    private static void everyFileIsWhole(Connection database, Path folder) throws SQLException, IOException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(FILES)) {
            while (row.next()) {
                String id = row.getString(1);
                Path file = folder.resolve(id.substring(0, 2))
                        .resolve(id.substring(2, 4))
                        .resolve(id);
                assertThat(Files.size(file)).as("file %s", id).isEqualTo(row.getLong(2));
            }
        }
    }

    static long count(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
