package org.linia.ticket;

/** A reply that was written beforehand, with its placeholders filled for one ticket. */
public record CannedReply(String key, String title, String text) {}
