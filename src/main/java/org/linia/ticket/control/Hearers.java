package org.linia.ticket.control;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linia.identity.AccountId;
import org.linia.ticket.Visibility;

/**
 * Who hears of a message. Its writer knows; the requester hears nothing of internal notes, and nobody else does who does
 * not work on the ticket.
 *
 * @param called by name in it
 * @param interested who has the ticket or watches it
 * @param staff those of all who work on the ticket
 * @param shared with whom it is shared
 */
record Hearers(
        AccountId writer,
        AccountId requester,
        Visibility visibility,
        Set<AccountId> called,
        Set<AccountId> interested,
        Set<AccountId> staff,
        Set<AccountId> shared) {

    /** Whom it names. */
    List<AccountId> named() {
        return called.stream().filter(this::may).toList();
    }

    /** Whom it concerns without naming them. */
    List<AccountId> others() {
        Set<AccountId> others = new LinkedHashSet<>(interested);
        others.add(requester);
        return others.stream()
                .filter(person -> !called.contains(person) && may(person))
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
