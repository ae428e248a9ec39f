package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.ticket.ClockReport;
import org.linia.ticket.boundary.VerifyClocks;

/** Works out all clocks anew and tells what is stored otherwise; nothing is changed. */
@Path("clocks/verification")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClockVerificationResource {
    @Inject
    private VerifyClocks verify;

    @Inject
    private Caller caller;

    @POST
    public ClockReport verify() {
        caller.needs(Scope.ADMIN);
        return verify.verify();
    }
}
