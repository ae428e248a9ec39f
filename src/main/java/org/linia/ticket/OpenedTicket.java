package org.linia.ticket;

import org.linia.identity.AccountId;
import org.linia.identity.DepartmentId;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationId;

/** Everything a ticket begins with, decided: who, what, how it reached us, how it is sorted and who gets it. */
public record OpenedTicket(
        TicketType type,
        String title,
        String description,
        Requester requester,
        Channel channel,
        int affectedUsers,
        Classified classified,
        Assignment assignment,
        Tags tags,
        Facts facts) {

    /** Who asks, and where they belonged when they asked. */
    public record Requester(
            AccountId account,
            OrganisationId organisation,
            DepartmentId department,
            OfficeId office,
            String language,
            boolean vip) {}
}
