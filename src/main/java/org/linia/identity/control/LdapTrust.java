package org.linia.identity.control;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLSocketVerifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** Whom we take for an LDAP directory: whoever has a certificate for its name that we trust. */
final class LdapTrust extends SSLSocketVerifier {
    private static final SSLSocketVerifier NAME = new HostNameSSLSocketVerifier(true);

    private final String certificates;
    private final int patience;

    /** @param certificates in PEM, which alone are trusted; null: whom Java trusts */
    LdapTrust(String certificates, Duration patience) {
        this.certificates = certificates;
        this.patience = (int) patience.toMillis();
    }

    SSLContext context() throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificates == null ? null : trusted());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private KeyStore trusted() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException noneIsRead) {
            throw new GeneralSecurityException(noneIsRead);
        }
        int number = 0;
        for (Certificate one : read(certificates)) {
            store.setCertificateEntry("trusted-" + number++, one);
        }
        return store;
    }

    /** @throws CertificateException if there is none */
    static Collection<? extends Certificate> read(String pem) throws CertificateException {
        Collection<? extends Certificate> all = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
        if (all.isEmpty()) {
            throw new CertificateException("None");
        }
        return all;
    }

    /** Whether that is why there is no connection. */
    static boolean isMistrust(Throwable why) {
        for (Throwable at = why; at != null; at = at.getCause()) {
            if (at instanceof SSLHandshakeException || at instanceof SSLPeerUnverifiedException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void verifySSLSocket(String host, int port, SSLSocket socket) throws LDAPException {
        try {
            int before = socket.getSoTimeout();
            socket.setSoTimeout(patience);
            socket.startHandshake();
            socket.setSoTimeout(before);
        } catch (IOException no) {
            throw new LDAPException(ResultCode.CONNECT_ERROR, no.getMessage(), no);
        }
        try {
            NAME.verifySSLSocket(host, port, socket);
        } catch (LDAPException another) {
            throw new LDAPException(ResultCode.CONNECT_ERROR, host, new SSLPeerUnverifiedException(host));
        }
    }
}
