package org.linia.channel;

import java.util.Set;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;

/**
 * What the mailbox's manager decided about what comes in there.
 *
 * @param address of the mailbox, in small letters
 * @param team which gets what is opened; null: as the rules say
 * @param type of what is opened, as the tickets call it; null: theirs to say
 * @param language of what is opened, such as {@code en}
 * @param domains whose people alone may be strangers here, in small letters; empty: everybody
 */
public record MailTerms(
        long mailbox,
        String address,
        OrganisationId organisation,
        TeamId team,
        String type,
        String language,
        StrangerPolicy strangers,
        Set<String> domains) {
    public MailTerms {
        domains = Set.copyOf(domains);
    }
}
