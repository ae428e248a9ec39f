package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.control.Views;

/** Forgets one of the caller's views. */
@Stateless
public class RemoveView {
    @Inject
    private Views views;

    /** @throws NotFound if the caller has none of that id */
    @RolesAllowed(USER)
    public void remove(long id) {
        if (!views.remove(id)) {
            throw new NotFound();
        }
    }
}
