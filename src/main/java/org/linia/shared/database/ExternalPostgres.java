package org.linia.shared.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;

/** A PostgreSQL that others run: looked at once before Linia starts on it. */
final class ExternalPostgres {

    private static final Logger LOG = Logger.getLogger(ExternalPostgres.class.getName());
    private static final int OLDEST = 15;
    private static final int PATIENCE_SECONDS = 5;

    private ExternalPostgres() {}

    /** Throws {@link CannotStart} unless the database answers, is new enough and speaks UTF-8. */
    static void examine(ConnectionParameters parameters) {
        try (Connection connection = parameters.open(PATIENCE_SECONDS)) {
            int version = Integer.parseInt(answer(connection, "SELECT current_setting('server_version_num')")) / 10000;
            refuseUnless(
                    version >= OLDEST,
                    "The database " + parameters + " is PostgreSQL " + version + "; Linia needs " + OLDEST
                            + " or newer");
            String encoding = answer(connection, "SELECT current_setting('server_encoding')");
            refuseUnless(
                    "UTF8".equals(encoding),
                    "The database " + parameters + " is encoded in " + encoding + "; Linia needs UTF8");
            if (!"ж".equals(answer(connection, "SELECT lower('Ж')"))) {
                LOG.warning("The database " + parameters + " knows no letters beyond ASCII (LC_CTYPE C): searches"
                        + " will miss words. Create it with a UTF-8 locale, for example C.UTF-8.");
            }
        } catch (SQLException e) {
            throw new CannotStart("The database " + parameters + " cannot be used: " + reason(e), e);
        }
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void refuseUnless(boolean fits, String line) {
        if (!fits) {
            throw new CannotStart(line);
        }
    }

    private static String reason(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
