package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.linia.shared.faces.Form;
import org.linia.ticket.boundary.CallManagement;
import org.linia.ticket.boundary.ReleaseManagement;

/** The management looks after a ticket too, or not any more. */
@RequestScoped
public class TicketManagement {
    private static final int LONGEST_REASON = 2_000;

    @Inject
    private CallManagement call;

    @Inject
    private ReleaseManagement release;

    void call(long number, long version, Form form) {
        call.call(number, version, Typed.needed(form, "reason", LONGEST_REASON));
    }

    void release(long number, long version, Form form) {
        release.release(number, version, Typed.needed(form, "reason", LONGEST_REASON));
    }
}
