package org.linia.identity.control;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.identity.DirectoryDown;
import org.linia.identity.DirectoryFault;

/**
 * Connections to LDAP directories. What they may do to us is limited: so long, no referral, and TLS, unless the directory
 * is on this machine. One that did not answer is not asked again for a few seconds by whoever signs in.
 */
@ApplicationScoped
public class LdapConnections {
    private static final Duration NOT_AGAIN = Duration.ofSeconds(5);
    private static final Set<ResultCode> NOT_LET_IN = Set.of(
            ResultCode.INVALID_CREDENTIALS,
            ResultCode.INAPPROPRIATE_AUTHENTICATION,
            ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
            ResultCode.NO_SUCH_OBJECT,
            ResultCode.UNWILLING_TO_PERFORM,
            ResultCode.CONSTRAINT_VIOLATION,
            ResultCode.CONFIDENTIALITY_REQUIRED,
            ResultCode.STRONG_AUTH_REQUIRED,
            ResultCode.INVALID_DN_SYNTAX,
            ResultCode.REFERRAL);

    private final Map<Long, Instant> away = new ConcurrentHashMap<>();
    private Duration patience;
    private Clock clock;

    protected LdapConnections() {}

    @Inject
    LdapConnections(
            @ConfigProperty(name = "linia.sso.patience", defaultValue = "PT5S") Duration patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
    }

    /** @throws DirectoryDown at once as well if it did not answer some seconds ago */
    LDAPConnection openForSignIn(LdapClient client) {
        Instant until = away.get(client.id());
        if (until != null && clock.instant().isBefore(until)) {
            throw new DirectoryDown(DirectoryFault.UNREACHABLE, client.host(), "");
        }
        return open(client);
    }

    /**
     * Under the name and password that are kept for it; whoever opens it closes it.
     *
     * @throws DirectoryDown saying what is wrong
     */
    public LDAPConnection open(LdapClient client) {
        try {
            LDAPConnection connection = bound(client);
            away.remove(client.id());
            return connection;
        } catch (DirectoryDown down) {
            away.put(client.id(), clock.instant().plus(NOT_AGAIN));
            throw down;
        }
    }

    private LDAPConnection bound(LdapClient client) {
        LDAPConnection connection = connected(client);
        try {
            connection.bind(new SimpleBindRequest(client.settings().connection().bindDn(), client.password()));
            return connection;
        } catch (LDAPException no) {
            connection.close();
            throw NOT_LET_IN.contains(no.getResultCode())
                    ? new DirectoryDown(DirectoryFault.BIND, no.getResultCode().getName())
                    : silent(client, no);
        }
    }

    /**
     * Whether somebody is let in under that name and password.
     *
     * @throws DirectoryDown if it does not answer
     */
    boolean letsIn(LDAPConnection connection, LdapClient client, String dn, String password) {
        try {
            connection.bind(new SimpleBindRequest(dn, password));
            return true;
        } catch (LDAPException no) {
            if (NOT_LET_IN.contains(no.getResultCode())) {
                return false;
            }
            away.put(client.id(), clock.instant().plus(NOT_AGAIN));
            throw silent(client, no);
        }
    }

    private LDAPConnection connected(LdapClient client) {
        LDAPConnection connection = null;
        try {
            LdapTrust trust = new LdapTrust(client.settings().connection().certificate(), patience);
            LDAPConnectionOptions options = options(trust);
            if (client.isTls()) {
                LdapSockets sockets = new LdapSockets(trust.context().getSocketFactory(), patience);
                return new LDAPConnection(sockets, options, client.host(), client.port());
            }
            connection = new LDAPConnection(options, client.host(), client.port());
            if (client.settings().connection().startTls()) {
                turn(connection, trust, client);
            }
            return connection;
        } catch (LDAPException silent) {
            close(connection);
            throw LdapTrust.isMistrust(silent)
                    ? new DirectoryDown(DirectoryFault.CERTIFICATE, client.host())
                    : silent(client, silent);
        } catch (GeneralSecurityException unreadable) {
            throw new DirectoryDown(DirectoryFault.CERTIFICATE, client.host());
        }
    }

    private static void turn(LDAPConnection connection, LdapTrust trust, LdapClient client)
            throws LDAPException, GeneralSecurityException {
        ResultCode said = connection
                .processExtendedOperation(new StartTLSExtendedRequest(trust.context()))
                .getResultCode();
        if (said != ResultCode.SUCCESS) {
            connection.close();
            throw new DirectoryDown(DirectoryFault.START_TLS, client.host(), said.getName());
        }
    }

    private static void close(LDAPConnection connection) {
        if (connection != null) {
            connection.close();
        }
    }

    private LDAPConnectionOptions options(LdapTrust trust) {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis((int) patience.toMillis());
        options.setResponseTimeoutMillis(patience.toMillis());
        options.setAbandonOnTimeout(true);
        options.setUseSynchronousMode(true);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(trust);
        return options;
    }

    private static DirectoryDown silent(LdapClient client, LDAPException why) {
        return new DirectoryDown(
                DirectoryFault.UNREACHABLE,
                client.host() + ":" + client.port(),
                why.getResultCode().getName());
    }
}
