package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linia.shared.faces.Address;
import org.linia.ticket.view.Talk.Stretch;

/** What was said on the ticket and what happened to it, as much of it as the address asks for. */
@Named("deskTalk")
@RequestScoped
public class DeskTalkView {
    @Inject
    private DeskTicketView desk;

    @Inject
    private Talk talk;

    @Inject
    private Address address;

    private Stretch newest;
    private Stretch earlier;

    /** The end of it; for a page that is open already, from where that page begins. */
    public Stretch getNewest() {
        if (newest == null) {
            newest = talk.newest(desk.sheet(), desk.names(), address.id("from"));
        }
        return newest;
    }

    /** What came before the place that the address names. */
    public Stretch getEarlier() {
        if (earlier == null) {
            Long before = address.id("before");
            earlier = talk.before(desk.sheet(), desk.names(), before == null ? 1 : before);
        }
        return earlier;
    }
}
