package org.linia.channel;

/** Which secrets are kept for a line to a mail server; they themselves are told nobody. */
public record KeptSecrets(boolean password, boolean clientSecret, boolean refreshToken) {}
