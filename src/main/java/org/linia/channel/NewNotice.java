package org.linia.channel;

import java.util.List;
import org.linia.identity.AccountId;
import org.linia.identity.OrganisationId;

/**
 * What somebody is told.
 *
 * @param organisation whose rules say how it is told; null: none in particular
 * @param event what happened
 * @param audience what its readers are to it
 * @param subject what it is about, such as {@code ticket:1042}
 * @param words what its text has places for, as {@link NotificationEvent#words} names them. An {@code Instant} is told as a
 *     promised time in the reader's language and time zone when it is read
 * @param by who acted; null when the house did it by itself
 * @param path the page on which the reader sees it, from the application's root on
 * @param act the same for everything that one act has to tell: a person hears of an act once
 * @param mailed for those who want mail of it as well
 */
public record NewNotice(
        OrganisationId organisation,
        NotificationEvent event,
        NotificationAudience audience,
        String subject,
        List<?> words,
        AccountId by,
        String path,
        String act,
        Mailed mailed) {
    public NewNotice {
        words = List.copyOf(words);
    }

    /** By which it is known, such as {@code ticket.ASSIGNED}. */
    public String kind() {
        return event.kind(audience);
    }
}
