package org.linia.sla;

/**
 * A calendar or a target was changed. Fired inside the changing transaction, so that the change acts at once after its
 * commit on this node; the other nodes see it within seconds by the revision in the database.
 */
public record PromisesChanged() {}
