package org.linia.ticket;

import java.time.Instant;
import java.util.List;
import org.linia.identity.AccountId;
import org.linia.identity.DataScope;

/**
 * Something happened to a ticket; fired within the transaction. Holds what is needed to decide who may hear of it.
 *
 * @param left where else it was before, with other teams or people
 * @param by null when the desk did it by itself
 * @param kinds what happened, in order
 * @param openKinds those of them that the requester may know of
 */
public record TicketChanged(
        long number,
        long version,
        DataScope.Place place,
        List<DataScope.Place> left,
        AccountId requester,
        AccountId by,
        Instant at,
        List<TimelineKind> kinds,
        List<TimelineKind> openKinds,
        TicketState state) {}
