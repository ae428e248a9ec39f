package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.ticket.SavedView;
import org.linia.ticket.control.Views;

/** The caller's views of the queue. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindViews {
    @Inject
    private Views views;

    /** In their order, each with its count of tickets in the caller's scope, up to {@link SavedView#MOST_COUNTED}. */
    @RolesAllowed(USER)
    public List<SavedView> mine() {
        return views.mine();
    }
}
