package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.ticket.ClockRestoration;
import org.linia.ticket.boundary.RestoreClocks;

/** Gives ended tickets without clocks those that their timelines give. */
@Path("clocks/restoration")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClockRestorationResource {
    @Inject
    private RestoreClocks restore;

    @Inject
    private Caller caller;

    @POST
    public ClockRestoration restore() {
        caller.needs(Scope.ADMIN);
        return restore.restore();
    }
}
