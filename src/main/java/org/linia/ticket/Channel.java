package org.linia.ticket;

/** How a contact reached the desk. */
public enum Channel {
    PORTAL,
    MAIL,
    PHONE,
    CHAT,
    MESSENGER,
    WALK_IN,
    MONITORING,
    API
}
