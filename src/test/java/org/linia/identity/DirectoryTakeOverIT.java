package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linia.Eventually;
import org.linia.identity.control.Directories;
import org.linia.shared.secret.Seals;

/** A server that imports a directory dies, or its manager does not exist any more. */
@ExtendWith(ArquillianExtension.class)
class DirectoryTakeOverIT {
    private static final String MANAGER = "(select id from account where username = 'manager')";

    private static final String ATTRIBUTES = "{\"id\": \"a\", \"username\": \"a\", \"name\": \"a\", \"email\": \"a\","
            + " \"phone\": \"a\", \"department\": \"a\", \"manager\": \"a\", \"locked\": \"a\", \"groupName\": \"a\","
            + " \"member\": \"a\"}";

    @Inject
    private Seals seals;

    @Resource(lookup = "jdbc/linia")
    private DataSource pool;

    /** Nobody answers there. */
    private String directory() throws SQLException {
        String key = "t" + UUID.randomUUID().toString().substring(0, 8);
        String password = "'\\x" + hex(seals.seal("secret", Directories.purpose(key))) + "'";
        act("insert into directory (organisation_id, key, name, kind, address, start_tls, bind_dn, bind_password,"
                + " people_base, people_filter, groups_filter, attributes, makes_accounts, links_by_email, every_hours,"
                + " most_leaving, active, changed_by) select id, '" + key
                + "', 'Away', 'OPENLDAP', 'ldap://localhost:1',"
                + " false, 'cn=x', " + password + ", 'dc=x', '(uid=*)', '(cn=*)', '" + ATTRIBUTES
                + "', false, false, 0, 20, false, " + MANAGER + " from organisation where key = 'carpatia'");
        return key;
    }

    @Test
    void whatADeadServerLeftIsTakenOverOnceItsTimeIsUpAndNotBefore() throws SQLException {
        String held = directory();
        begin(held, "now() + interval '1 hour'", MANAGER);
        String left = directory();
        begin(left, "now() - interval '1 second'", MANAGER);

        until(left, "FAILED");
        assertThat(text("fault ->> 'key'", left)).isEqualTo("identity.ldapFault.UNREACHABLE");
        assertThat(text("state || ' ' || owner", held)).isEqualTo("RUNNING dead");
        act("update directory_run set state = 'FAILED', owner = null where owner = 'dead'");
    }

    @Test
    void nothingIsImportedInTheNameOfSomebodyWhoMayNot() throws SQLException {
        String directory = directory();
        begin(directory, "now() - interval '1 second'", "(select id from account where username = 'operator')");

        until(directory, "FAILED");
        assertThat(text("fault ->> 'key'", directory)).isEqualTo("identity.ldapRun.nobody");
    }

    private void begin(String key, String lease, String account) throws SQLException {
        act("insert into directory_run (directory_id, account_id, scheduled, dry, beyond, state, owner, lease_until,"
                + " created_at) select id, " + account + ", false, false, false, 'RUNNING', 'dead', " + lease
                + ", now() from directory where key = '" + key + "'");
    }

    private void until(String key, String state) throws SQLException {
        Eventually.holds(() -> state.equals(text("state", key)));
    }

    private void act(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String text(String column, String directory) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + column
                        + " from directory_run where directory_id = (select id from directory where key = '" + directory
                        + "')")) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
