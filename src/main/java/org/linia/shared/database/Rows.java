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
import javax.sql.DataSource;

/**
 * Reads the rows of a statement as a native query of the entity manager would, in the same transaction and with what that
 * has not yet written, but without its work for each statement and each row. For what is read with every request and for
 * every line of a list; other statements are no worse off with the entity manager.
 */
@ApplicationScoped
public class Rows {
    /** Connections that go back to the pool when they are closed, not when the business method ends. */
    static final String AT_ONCE = "jdbc/linia-at-once";

    private static final Logger LOG = Logger.getLogger(Rows.class.getName());

    @Resource(lookup = "jdbc/linia")
    private DataSource pool;

    /** Outside of a transaction, with the connection back as soon as it is closed; see {@link EntityConnections}. */
    @Resource(name = AT_ONCE, lookup = "jdbc/linia", shareable = false)
    private DataSource atOnce;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @PersistenceContext
    private EntityManager entities;

    protected Rows() {}

    /** With a database of one's own, outside the container. */
    public Rows(DataSource pool) {
        this.pool = pool;
        atOnce = pool;
    }

    /**
     * @param sql names its parameters {@code ?1}, {@code ?2} and so on, each as often as it likes
     * @return each row's columns as the driver has them
     * @throws PersistenceException if the database refuses or is away
     */
    public List<Object[]> of(String sql, List<?> parameters) {
        boolean within = transaction != null && isWithin(transaction);
        if (within && transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
            entities.flush();
        }
        List<Object> places = new ArrayList<>();
        String text = placed(sql, parameters, places);
        LOG.log(Level.FINE, text);
        try (Connection connection = (within ? pool : atOnce).getConnection();
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

    /** Whether there is a transaction, be it at its end. */
    static boolean isWithin(TransactionSynchronizationRegistry transaction) {
        return transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    /** What a column of PostgreSQL's {@code timestamptz} holds, as any driver or entity manager hands it over; null: null. */
    public static Instant moment(Object column) {
        if (column instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return column == null ? null : ((Timestamp) column).toInstant();
    }

    /**
     * The text as the driver takes it, which knows no numbers; without a regular expression, for it is done every time.
     *
     * @param places what goes into each place is added to them
     */
    private static String placed(String sql, List<?> parameters, List<Object> places) {
        StringBuilder text = new StringBuilder(sql.length());
        int copied = 0;
        for (int mark = sql.indexOf('?'); mark >= 0; mark = sql.indexOf('?', copied)) {
            int end = mark + 1;
            while (end < sql.length() && Character.isDigit(sql.charAt(end))) {
                end++;
            }
            text.append(sql, copied, mark + 1);
            if (end > mark + 1) {
                places.add(parameters.get(Integer.parseInt(sql, mark + 1, end, 10) - 1));
            }
            copied = end;
        }
        return text.append(sql, copied, sql.length()).toString();
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
