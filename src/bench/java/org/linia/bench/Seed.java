package org.linia.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.linia.identity.AccountId;
import org.linia.identity.DataScope;
import org.linia.identity.OrganisationId;

/** Fills the database with tickets, and gives the operator a token and a session. */
final class Seed {
    static final String TOKEN = "linia_bench-token";
    static final String MANAGER_TOKEN = "linia_bench-manager-token";
    static final String SESSION = "bench-session";
    private static final int CHUNK = 10_000;
    private static final int ONE_OPEN_IN = 10;
    /** From here on go the numbers of the tickets that are opened while measuring; below it are those of the seed. */
    private static final int CREATED = 100_000_000;

    private final Connection database;

    /** Fills the server's house with that many tickets, of which a tenth is open, and tells what the operator may see. */
    static DataScope house(Server server, int tickets) throws SQLException, IOException {
        try (Connection database = server.database()) {
            Seed seed = new Seed(database);
            seed.credentials();
            seed.tickets(tickets, ONE_OPEN_IN);
            try (Statement statement = database.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select id, organisation_id from account where username = 'operator'")) {
                row.next();
                Set<OrganisationId> served = Set.of(new OrganisationId(row.getLong(2)));
                return new DataScope(new AccountId(row.getLong(1)), served, DataScope.Part.NONE, Set.of());
            }
        }
    }

    Seed(Connection database) {
        this.database = database;
    }

    void credentials() throws SQLException {
        token("operator", TOKEN);
        token("manager", MANAGER_TOKEN);
        execute(
                "insert into web_session (account_id, hash, address, user_agent, created_at, seen_at) "
                        + "select id, ?, '127.0.0.1', 'bench', now(), now() from account where username = 'operator' "
                        + "on conflict do nothing",
                hash(SESSION));
    }

    private void token(String username, String token) throws SQLException {
        execute(
                "insert into api_token (account_id, name, hash, scopes, created_at, expires_at, last_used_at) "
                        + "select id, 'bench', ?, 'READ WRITE ADMIN', now(), now() + interval '1 day', now() "
                        + "from account where username = '" + username + "' on conflict do nothing",
                hash(token));
    }

    /** Tops the tickets up to that many, each with three messages; one in so many of them open. */
    void tickets(int wanted, int oneOpenIn) throws SQLException, IOException {
        String[] script = script().replace(":one_open_in", Integer.toString(oneOpenIn)).split(";\\s*\\n");
        for (int from = stored() + 1; from <= wanted; from += CHUNK) {
            database.setAutoCommit(false);
            for (String statement : script) {
                try (PreparedStatement insert = database.prepareStatement(statement)) {
                    insert.setInt(1, from);
                    insert.setInt(2, Math.min(wanted, from + CHUNK - 1));
                    insert.execute();
                }
            }
            database.commit();
            database.setAutoCommit(true);
        }
        try (Statement statement = database.createStatement()) {
            statement.execute(
                    "select setval('ticket_number', greatest((select max(number) from ticket), " + CREATED + "))");
            statement.execute("select setval('ticket_message_seq', (select coalesce(max(id), 0) from ticket_message) + 50)");
            statement.execute("vacuum analyze");
        }
    }

    private int stored() throws SQLException {
        try (Statement statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from ticket where number between 1000000 and " + CREATED)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void execute(String sql, byte[] hash) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setBytes(1, hash);
            statement.execute();
        }
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String script() throws IOException {
        try (InputStream in = Seed.class.getResourceAsStream("/seed.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
