/**
 * Past tickets of other desks: a CSV file and a mapping come in, tickets with their whole life come out.
 *
 * <p>The way of a line:
 *
 * <ol>
 *   <li>{@code control.source} reads the file as a stream: plain or gzip, any charset, exact line numbers, and goes
 *       on after a malformed line instead of giving up.
 *   <li>{@code control.mapping} is the mapping document: which column feeds which field, how foreign words become
 *       ours, what stays as a fact. A ready mapping for the public ServiceNow incident log is the resource
 *       {@code transfer/servicenow-incident-log.json}.
 *   <li>{@code control.story} groups the lines by key and retells each group as one
 *       {@link org.linia.transfer.control.story.PastTicket}: final values and the ordered events that explain them,
 *       from OPENED on. Folding the events gives exactly the final values; a test holds it to that.
 * </ol>
 *
 * <p>Nothing is dropped silently. Every line has exactly one
 * {@link org.linia.transfer.control.story.Outcome}: imported, merged, repaired or rejected, the last two with reason,
 * and {@code read = imported + merged + repaired + rejected}.
 *
 * <p>Nothing here knows a database or a container: people, teams and categories are named by the words of the source,
 * and the same file with the same mapping always gives the same stories in the same order, so that a broken-off import
 * continues by skipping the stories it already stored.
 */
package org.linia.transfer;
