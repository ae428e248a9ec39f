package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Texts;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketSort;
import org.linia.ticket.control.Views;

/** Keeps a filter of the queue under a name, for its owner alone. */
@Stateless
public class SaveView {
    private static final int LONGEST = 60;

    @Inject
    private Views views;

    /**
     * @param name of 1 to 60 characters; a view of that name is replaced
     * @return the view's id
     * @throws InvalidInput if the name cannot be used, or there are 50 views already
     */
    @RolesAllowed(USER)
    public long save(String name, TicketFilter filter, TicketSort sort) {
        String stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty() || stripped.codePointCount(0, stripped.length()) > LONGEST) {
            throw InvalidInput.of("name", "shared.invalid.length", 1, LONGEST);
        } else if (!Texts.isStorable(stripped)) {
            throw InvalidInput.of("name", "shared.invalid.characters");
        }
        return views.save(stripped, filter, sort);
    }
}
