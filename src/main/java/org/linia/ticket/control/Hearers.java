package org.linia.ticket.control;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linia.channel.NotificationAudience;
import org.linia.identity.AccountId;
import org.linia.ticket.Visibility;

/**
 * Who hears of a message. Its writer knows; the requester hears nothing of internal notes, and nobody else does who does
 * not work on the ticket.
 *
 * @param wanted whom the rules want to tell of it, by what they are to it
 * @param staff those of all who work on the ticket
 * @param shared with whom it is shared
 */
record Hearers(
        AccountId writer,
        AccountId requester,
        Visibility visibility,
        Map<NotificationAudience, Set<AccountId>> wanted,
        Set<AccountId> staff,
        Set<AccountId> shared) {

    /** Whoever it names hears of that alone. */
    List<AccountId> of(NotificationAudience audience) {
        Set<AccountId> named = wanted.getOrDefault(NotificationAudience.NAMED, Set.of());
        return wanted.getOrDefault(audience, Set.of()).stream()
                .filter(person -> audience == NotificationAudience.NAMED || !named.contains(person))
                .filter(this::may)
                .toList();
    }

    /** Whether they see the ticket as those do who work on it. */
    boolean atTheDesk(AccountId person) {
        return staff.contains(person) && !person.equals(requester);
    }

    private boolean may(AccountId person) {
        boolean seesIt = atTheDesk(person)
                || visibility == Visibility.PUBLIC && (person.equals(requester) || shared.contains(person));
        return seesIt && !person.equals(writer);
    }
}
