package org.linia.ticket;

/** A canned reply as managers see it, with the version it has. */
public record ReplyRow(ReplyDraft draft, long version) {}
