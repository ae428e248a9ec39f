package org.linia.ticket;

import java.util.List;
import org.linia.identity.AccessStory;
import org.linia.identity.AccountId;

/**
 * Who sees a ticket, and why.
 *
 * @param parties those who see it without working on it
 * @param workers those who work on it, with the roles that let them
 */
public record TicketAccess(long number, List<Party> parties, List<AccessStory> workers) {

    /** Why somebody sees a ticket that is not their work. */
    public enum Why {
        REQUESTER,
        SHARED,
        DEPARTMENT
    }

    /** Somebody who sees it as a private person. */
    public record Party(AccountId account, String name, Why why) {}
}
