package org.linia.ticket.entity;

import java.time.Instant;
import org.linia.identity.AccountId;

/**
 * Who does something to a ticket, and when.
 *
 * @param by null when the desk does it by itself
 * @param follows the ticket to which it was done first, as what is beneath it follows; null for what stands alone
 */
public record Act(AccountId by, Instant at, Long follows) {
    public Act(AccountId by, Instant at) {
        this(by, at, null);
    }
}
