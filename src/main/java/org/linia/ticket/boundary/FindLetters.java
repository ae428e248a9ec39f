package org.linia.ticket.boundary;

import static org.linia.identity.Audience.ENGINEER;
import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.linia.shared.boundary.Outbox;
import org.linia.shared.outbox.Letter;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.Visibility;
import org.linia.ticket.control.SupplierLetters;
import org.linia.ticket.control.Visible;

/** What suppliers were told of a ticket, by mail or webhook, and people by mail; for the staff of its organisation. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindLetters {
    private static final String MAIL = "MAIL";
    /** More than anybody reads on a page. */
    private static final int MOST = 200;

    @Inject
    private Visible visible;

    @Inject
    private Outbox outbox;

    /** Oldest first. */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public List<Letter> of(long number) {
        if (!isStaff(number)) {
            throw new NotFound();
        }
        return outbox.about(SupplierLetters.subject(number)).stream()
                .filter(SupplierLetters::isOne)
                .toList();
    }

    /** All that was mailed of it, to suppliers and to people, newest first; nothing for who does not work on it. */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public List<Letter> mailed(long number) {
        if (!isStaff(number)) {
            return List.of();
        }
        return outbox.about(SupplierLetters.subject(number)).stream()
                .filter(letter -> letter.channel().equals(MAIL))
                .sorted(Comparator.comparingLong(Letter::id).reversed())
                .limit(MOST)
                .toList();
    }

    private boolean isStaff(long number) {
        return visible.of(number).contains(Visibility.INTERNAL);
    }
}
