package org.linia.shared.database;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.util.Properties;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Where the persistence provider has its connections from: within a transaction the one of that transaction, outside of
 * any one that the pool has back after the statement, as {@link Rows} does. Left to the container such a connection is
 * kept until the business method ends that needed it, and a method that this one calls takes another: as many at once as
 * the pool has connections, and all wait for each other.
 */
public final class EntityConnections extends JNDIConnector implements SessionCustomizer {
    private static final long serialVersionUID = 1;

    private transient volatile JNDIConnector atOnce;
    private transient volatile TransactionSynchronizationRegistry transaction;

    /** Takes the place of the connector that the provider has made. */
    @Override
    public void customize(Session session) {
        DatasourceLogin login = (DatasourceLogin) session.getDatasourceLogin();
        setDataSource(((JNDIConnector) login.getConnector()).getDataSource());
        login.setConnector(this);
    }

    @Override
    public Connection connect(Properties properties, Session session) {
        try {
            if (atOnce == null) {
                transaction = InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
                atOnce = new JNDIConnector(InitialContext.<DataSource>doLookup("java:comp/env/" + Rows.AT_ONCE));
            }
            return Rows.isWithin(transaction)
                    ? super.connect(properties, session)
                    : atOnce.connect(properties, session);
        } catch (NamingException noComponent) {
            return super.connect(properties, session); // a thread of the container's own, at the start
        }
    }
}
