package org.linia.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linia.shared.database.TestPostgres.execute;
import static org.linia.shared.database.TestPostgres.query;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the rows of an older installation. */
class MigrationsTest {
    private static final String BEFORE = """
            insert into organisation (key, name) values ('bounced', 'B'), ('likewise', 'L'), ('kept-back', 'K');

            insert into dead_address (address, since, status, words) values
              ('gone@firma.example', '2026-03-01T10:00:00Z', '5.1.1', 'no such user'),
              ('long-ago@firma.example', '2025-03-01T10:00:00Z', '5.1.1', 'nobody knows whose letter it was');
            insert into outbox (delivery_id, channel, recipient, subject, payload, created_at, due_at, organisation_id,
              sent_at, failed_at, fault)
            select gen_random_uuid(), w.channel, w.recipient, 'ticket:1042', '{}', now(), now(), o.id,
              case when w.ended = 'SENT' then now() end, case when w.ended not in ('SENT', '') then now() end,
              case when w.ended not in ('SENT', '') then w.ended end
            from organisation o join (values
              ('bounced', 'MAIL', 'Gone@Firma.example', 'BOUNCED'), ('bounced', 'MAIL', 'gone@firma.example', 'BOUNCED'),
              ('bounced', 'MAIL', 'alive@firma.example', 'SENT'), ('likewise', 'MAIL', 'gone@firma.example', 'BOUNCED'),
              ('kept-back', 'MAIL', 'gone@firma.example', 'ADDRESS'),
              ('bounced', 'WEBHOOK', 'https://firma.example/', ''), ('bounced', 'WEBHOOK', 'https://firma.example/', ''),
              ('likewise', 'WEBHOOK', 'https://firma.example/', 'SENT'))
              as w (organisation, channel, recipient, ended) on w.organisation = o.key;

            insert into outbox_pause (recipient, failures, until) values
              ('https://firma.example/', 4, '2026-03-01T10:00:00Z'), ('https://nobody.example/', 1, '2026-03-01T10:00:00Z');
            """;

    @TempDir
    private Path folder;

    @Test
    void whatWasKnownToAllIsKnownToThoseWhoseLettersFoundItOut() throws SQLException {
        try (EmbeddedPostgres postgres = TestPostgres.start(folder)) {
            ConnectionParameters database = postgres.parameters();
            Migrations.of(database).target("121").load().migrate();
            execute(database, BEFORE);

            Migrations.apply(database);

            assertThat(query(database, """
                    select string_agg(concat_ws(' ', o.key, d.address, d.since at time zone 'UTC', d.status, d.words), '; ' order by o.key)
                    from dead_address d join organisation o on o.id = d.organisation_id"""))
                    .isEqualTo("bounced gone@firma.example 2026-03-01 10:00:00 5.1.1 no such user;"
                            + " likewise gone@firma.example 2026-03-01 10:00:00 5.1.1 no such user");
            assertThat(query(database, """
                    select string_agg(concat_ws(' ', o.key, p.recipient, p.failures, p.until at time zone 'UTC'), '; ')
                    from outbox_pause p join organisation o on o.id = p.organisation_id""")).isEqualTo("bounced https://firma.example/ 4 2026-03-01 10:00:00");
            for (String table : new String[] {"dead_address", "outbox_pause"}) {
                assertThatExceptionOfType(SQLException.class)
                        .as("each once")
                        .isThrownBy(() -> execute(database, "insert into %1$s select * from %1$s".formatted(table)));
                assertThat(query(database, "select count(*) from %s where organisation_id is null".formatted(table)))
                        .isEqualTo("0");
            }
        }
    }
}
