package org.linia.ticket.boundary;

import static org.linia.identity.Audience.ENGINEER;
import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.linia.identity.Caller;
import org.linia.ticket.Assignment;
import org.linia.ticket.LineBefore;
import org.linia.ticket.control.Lines;
import org.linia.ticket.control.Visible;
import org.linia.ticket.entity.Ticket;

/** To whom a ticket returns when the caller takes it back from the line that has it: see {@link TakeTicketBack}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindLineBefore {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Lines lines;

    @Inject
    private Visible visible;

    @Inject
    private Caller caller;

    /**
     * Nobody if it was not handed on.
     *
     * @throws org.linia.shared.problem.NotFound if the ticket is not in the caller's scope
     * @throws org.linia.shared.problem.NotAllowed if the caller is not staff for it
     */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public Optional<LineBefore> of(long number) {
        visible.staffOnly(number);
        List<Assignment> back = lines.backTo(entities.find(Ticket.class, number), caller.id());
        return back.isEmpty() ? Optional.empty() : Optional.of(named(back.get(back.size() - 1)));
    }

    private LineBefore named(Assignment line) {
        Object[] names = (Object[]) entities.createNativeQuery(
                        "select (select number from support_level where id = ?1),"
                                + " (select name from team where id = ?2), (select name from account where id = ?3)")
                .setParameter(1, line.level() == null ? 0 : line.level().value())
                .setParameter(2, line.team() == null ? 0 : line.team().value())
                .setParameter(3, line.assignee() == null ? 0 : line.assignee().value())
                .getSingleResult();
        BigDecimal level = (BigDecimal) names[0];
        return new LineBefore(level == null ? null : level.stripTrailingZeros(), (String) names[1], (String) names[2]);
    }
}
