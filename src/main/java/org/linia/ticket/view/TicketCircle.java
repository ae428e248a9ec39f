package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.linia.shared.faces.Form;
import org.linia.ticket.boundary.ShareTicket;
import org.linia.ticket.boundary.UnshareTicket;
import org.linia.ticket.boundary.UnwatchTicket;
import org.linia.ticket.boundary.WatchTicket;

/** The people around a ticket come and go. Each gives the act that undoes it. */
@RequestScoped
public class TicketCircle {
    private static final int LONGEST = 320;

    @Inject
    private WatchTicket watch;

    @Inject
    private UnwatchTicket unwatch;

    @Inject
    private ShareTicket share;

    @Inject
    private UnshareTicket unshare;

    String watch(long number, long version, Form form) {
        String person = person(form);
        watch.watch(number, person);
        return "unwatch " + person;
    }

    String unwatch(long number, long version, Form form) {
        String person = person(form);
        unwatch.unwatch(number, person);
        return "watch " + person;
    }

    String share(long number, long version, Form form) {
        String person = person(form);
        share.share(number, person);
        return "unshare " + person;
    }

    String unshare(long number, long version, Form form) {
        String person = person(form);
        unshare.unshare(number, person);
        return "share " + person;
    }

    /** Whom the button stands for, or who was typed. */
    private static String person(Form form) {
        String of = Typed.optional(form, "of", LONGEST);
        return of == null ? Typed.needed(form, "person", LONGEST) : of;
    }
}
