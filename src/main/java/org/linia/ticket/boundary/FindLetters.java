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
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.LettersSent;
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

    /**
     * All that was written about it.
     *
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if the caller is not staff for it
     */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public LettersSent of(long number) {
        visible.staffOnly(number);
        List<Letter> letters = outbox.about(SupplierLetters.subject(number));
        List<Letter> mailed = letters.stream()
                .filter(letter -> letter.channel().equals(MAIL))
                .sorted(Comparator.comparingLong(Letter::id).reversed())
                .limit(MOST)
                .toList();
        return new LettersSent(
                mailed, letters.stream().filter(SupplierLetters::isOne).toList());
    }
}
