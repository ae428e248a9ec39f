package org.linia.shared.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Reads the rows of a statement as a native query of the entity manager would, in the same transaction and with what that
 * has not yet written, but without its work for each statement and each row. For what is read with every request and for
 * every line of a list; other statements are no worse off with the entity manager.
 */
@ApplicationScoped
public class Rows {
    private static final Logger LOG = Logger.getLogger(Rows.class.getName());
    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

    @Resource(lookup = "jdbc/linia")
    private DataSource pool;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @PersistenceContext
    private EntityManager entities;

    protected Rows() {}

    /** With a database of one's own, outside the container. */
    public Rows(DataSource pool) {
        this.pool = pool;
    }

    /**
     * @param sql names its parameters {@code ?1}, {@code ?2} and so on, each as often as it likes
     * @return each row's columns as the driver has them
     * @throws PersistenceException if the database refuses or is away
     */
    public List<Object[]> of(String sql, List<?> parameters) {
        if (transaction != null && transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
            entities.flush();
        }
        List<Object> places = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(sql);
        String text = parameter.replaceAll(found -> {
            places.add(parameters.get(Integer.parseInt(found.group(1)) - 1));
            return "?";
        });
        LOG.log(Level.FINE, text);
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < places.size(); i++) {
                statement.setObject(i + 1, places.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException refused) {
            throw new PersistenceException(refused);
        }
    }

    /** What a column of PostgreSQL's {@code timestamptz} holds, as any driver or entity manager hands it over; null: null. */
    public static Instant moment(Object column) {
        if (column instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return column == null ? null : ((Timestamp) column).toInstant();
    }

    private static List<Object[]> read(ResultSet rows) throws SQLException {
        int width = rows.getMetaData().getColumnCount();
        List<Object[]> read = new ArrayList<>();
        while (rows.next()) {
            Object[] row = new Object[width];
            for (int i = 0; i < width; i++) {
                row[i] = rows.getObject(i + 1);
            }
            read.add(row);
        }
        return read;
    }
}
