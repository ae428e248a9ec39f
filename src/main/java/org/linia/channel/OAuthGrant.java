package org.linia.channel;

/** By what a provider gives a token for a mailbox (RFC 6749). Texts: {@code channel.oauthGrant.} and the name. */
public enum OAuthGrant {
    /** The client asks for itself, as Microsoft 365 wants it for mailboxes without a person. */
    CLIENT_CREDENTIALS,
    /** A person allowed it once, as Google wants it. */
    REFRESH_TOKEN
}
