package org.linia.ticket;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.linia.identity.AccountId;
import org.linia.identity.DataScope;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;
import org.linia.routing.Grade;
import org.linia.sla.ClockReading;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;

/**
 * A ticket as lists and readers get it: with the names of people and the keys of teams, categories and services.
 *
 * @param place where it belongs, for whoever asks who works on it
 * @param supplier key of who outside of the house has it; null, as name, reference and since when: nobody
 * @param givenLevel of the line that handed it on and can take it back, as team and person; null: none did
 * @param managementSince since when the management looks after it too; null: it does not
 * @param majorSince since when it is a major incident; null: it is none
 * @param knownSince since when the major incident goes on that it is or to which it belongs; null: there is none
 * @param dueAt when its nearest running clock falls due; null if none runs
 * @param clocks what is promised, as it stands at the moment of reading, first response first; empty if nothing is
 */
public record TicketLine(
        long number,
        TicketType type,
        TicketState state,
        String title,
        String description,
        PersonName requester,
        boolean vip,
        int affectedUsers,
        DataScope.Place place,
        String organisation,
        String organisationName,
        String department,
        String office,
        Channel channel,
        String language,
        String category,
        String service,
        Grade impact,
        Grade urgency,
        Priority priority,
        String priorityReason,
        BigDecimal level,
        TeamId teamId,
        String team,
        String teamName,
        PersonName assignee,
        PendingReason pendingReason,
        Instant pendingUntil,
        String supplier,
        String supplierName,
        String supplierReference,
        Instant supplierSince,
        BigDecimal givenLevel,
        String givenTeam,
        String givenTeamName,
        PersonName givenAssignee,
        Instant managementSince,
        Tags tags,
        Facts facts,
        Long parent,
        Long mergedInto,
        Instant majorSince,
        Instant knownSince,
        Instant createdAt,
        Instant updatedAt,
        Instant firstRespondedAt,
        Instant resolvedAt,
        Instant closedAt,
        String solution,
        CauseCode causeCode,
        int reopenCount,
        Instant dueAt,
        long version,
        List<ClockReading> clocks) {

    public OrganisationId organisationId() {
        return place.organisation();
    }

    /** Somebody, as others see them. The e-mail address is null where it is nobody's business or not known. */
    public record PersonName(AccountId id, String name, String email) {}
}
