package org.linia.channel;

/** How the line to a mail server is kept from others' eyes. Texts: {@code channel.security.} and the name. */
public enum LineSecurity {
    /** In the clear: for a server on the same machine. */
    NONE,
    STARTTLS,
    TLS
}
