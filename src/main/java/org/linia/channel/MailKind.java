package org.linia.channel;

/** What kind of message it is, and so who hears of it. Nothing but what a person wrote is ever answered by itself. */
public enum MailKind {
    PERSON,
    /** Nobody wrote it: somebody is away, a machine reports (RFC 3834). */
    AUTO_REPLY,
    /** Something did not arrive (RFC 3464). */
    BOUNCE,
    /** It went to many. */
    LIST,
    /** We wrote it ourselves, and it came back. */
    OWN
}
