package org.linia.channel;

/** Who is told of what is not what it was; fired within the transaction. */
public record WebhooksChanged() {}
