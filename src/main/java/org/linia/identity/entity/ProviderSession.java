package org.linia.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A browser's session that began at a provider: it ends with the provider's, and the provider's with it. */
@Entity
@Table(name = "provider_session")
public class ProviderSession {
    @Id
    @Column(name = "session_id")
    private long session;

    @Column(name = "provider_id")
    private long provider;

    private String subject;
    private String sid;

    @Column(name = "id_token")
    private byte[] idToken;

    protected ProviderSession() {}

    /**
     * @param sid null if the provider does not name its session
     * @param sealedToken the ID token, sealed; null if there is none
     */
    public ProviderSession(WebSession session, long provider, String subject, String sid, byte[] sealedToken) {
        this.session = session.id();
        this.provider = provider;
        this.subject = subject;
        this.sid = sid;
        this.idToken = sealedToken == null ? null : sealedToken.clone();
    }

    public long provider() {
        return provider;
    }

    public byte[] sealedToken() {
        return idToken == null ? null : idToken.clone();
    }
}
