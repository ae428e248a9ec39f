package org.linia.ticket;

import org.linia.ticket.TicketLine.PersonName;

/**
 * What somebody has to do for a team.
 *
 * @param team key; null: what no team has
 * @param assignee null: what nobody in particular has
 * @param open all that is not done, what is in progress and waits among it
 */
public record WorkLoad(String team, String teamName, PersonName assignee, long open, long inProgress, long waiting) {}
