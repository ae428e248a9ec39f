package org.linia.channel.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.linia.channel.KeptSecrets;
import org.linia.channel.LineSecurity;
import org.linia.channel.MailLine;
import org.linia.channel.OAuthGrant;

/** A line to a mail server, and what lets us in there, sealed. */
@Embeddable
public class KeptLine {
    private String host;
    private int port;

    @Enumerated(EnumType.STRING)
    private LineSecurity security;

    private String username;
    private byte[] password;

    @Enumerated(EnumType.STRING)
    @Column(name = "oauth_grant")
    private OAuthGrant grant;

    @Column(name = "token_endpoint")
    private String tokenEndpoint;

    @Column(name = "client_id")
    private String clientId;

    private String scope;

    @Column(name = "client_secret")
    private byte[] clientSecret;

    @Column(name = "refresh_token")
    private byte[] refreshToken;

    protected KeptLine() {}

    KeptLine(MailLine line) {
        become(line);
    }

    /** All but the secrets. */
    final void become(MailLine line) {
        this.host = line.host();
        this.port = line.port();
        this.security = line.security();
        this.username = line.username();
        this.grant = line.token().grant();
        this.tokenEndpoint = line.token().endpoint();
        this.clientId = line.token().clientId();
        this.scope = line.token().scope();
    }

    public MailLine line() {
        MailLine.OAuth oauth = grant == null ? null : new MailLine.OAuth(grant, tokenEndpoint, clientId, scope);
        return new MailLine(host, port, security, username, oauth);
    }

    /** Which secrets there are. */
    public KeptSecrets kept() {
        return new KeptSecrets(password != null, clientSecret != null, refreshToken != null);
    }

    /** @param sealed the password; null: none */
    public void hide(byte[] sealed) {
        this.password = sealed == null ? null : sealed.clone();
    }

    /** As it was sealed; null if there is none. */
    public byte[] password() {
        return password == null ? null : password.clone();
    }

    /** @param sealed what proves who we are to the provider; null: nothing */
    public void hideClientSecret(byte[] sealed) {
        this.clientSecret = sealed == null ? null : sealed.clone();
    }

    /** As it was sealed; null if there is none. */
    public byte[] clientSecret() {
        return clientSecret == null ? null : clientSecret.clone();
    }

    /** @param sealed what a person allowed us; null: nothing */
    public void hideRefreshToken(byte[] sealed) {
        this.refreshToken = sealed == null ? null : sealed.clone();
    }

    /** As it was sealed; null if there is none. */
    public byte[] refreshToken() {
        return refreshToken == null ? null : refreshToken.clone();
    }
}
