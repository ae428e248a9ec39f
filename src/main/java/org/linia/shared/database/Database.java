package org.linia.shared.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The database as others may ask about it. Work goes through the container's data source {@code jdbc/linia}. */
@ApplicationScoped
public class Database {

    private static final int PATIENCE_SECONDS = 2;

    private final DatabaseExtension extension;
    private volatile boolean doubted;

    /** Whoever asks goes on to ask for a connection of their own, and is not to hold this one meanwhile. */
    @Resource(name = Rows.AT_ONCE, lookup = "jdbc/linia", shareable = false)
    private DataSource pool;

    @Inject
    public Database(DatabaseExtension extension) {
        this.extension = extension;
    }

    /** For the container's proxy. */
    protected Database() {
        this(null);
    }

    /** Whether this is the embedded start, which comes with local accounts and demo content. */
    public boolean isEmbedded() {
        return extension.isEmbedded();
    }

    /** Whether its schema is the one this Linia needs. */
    public boolean isMigrated() {
        return extension.isMigrated();
    }

    /** Somebody had no answer from it. */
    public void doubt() {
        doubted = true;
    }

    /**
     * Whether it is known to be away. It is asked only once somebody has had doubts, and then until it answers: without
     * the pool, which would try for long.
     */
    public boolean isAway() {
        if (!doubted) {
            return false;
        }
        try {
            ask(PATIENCE_SECONDS);
            freshen();
            doubted = false;
            return false;
        } catch (SQLException silent) {
            return true;
        }
    }

    /**
     * Connections from before an outage may still lie in the pool, where the first that fails takes all others along. It
     * is not to be that of a person's request, which would be tried again on the same one until it gives up.
     */
    private void freshen() throws SQLException {
        try {
            askThePool();
        } catch (SQLException stale) {
            askThePool();
        }
    }

    private void askThePool() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement question = connection.createStatement()) {
            question.execute("SELECT 1");
        }
    }

    /**
     * Opens a connection outside of the pool, for whoever keeps one for long, as LISTEN does. The caller closes it.
     *
     * @throws SQLException when the database does not answer
     */
    public Connection connect() throws SQLException {
        return extension.parameters().dataSource().getConnection();
    }

    /**
     * Whether the database answers a question within so many seconds.
     *
     * @throws SQLException when it does not, saying why
     */
    void ask(int seconds) throws SQLException {
        try (Connection connection = extension.parameters().open(seconds)) {
            connection.createStatement().execute("SELECT 1");
        }
    }
}
