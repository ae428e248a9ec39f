package org.linia.channel;

/** What people are told is not what it was; fired within the transaction. */
public record NotificationsChanged() {}
