package org.linia;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.sla.PromisesChanged;

/** The door through which tests from outside set the clock of the server they share. */
@Path("moved-clock/{ahead:PT\\d{1,4}M}")
@RequestScoped
public class MovedClockResource {
    @Inject
    private Caller caller;

    @Inject
    private Event<PromisesChanged> looked;

    @POST
    @Operation(hidden = true)
    public void move(@PathParam("ahead") String ahead) {
        caller.needs(Scope.ADMIN);
        MovedClock.ahead(Duration.parse(ahead));
        // what was looked up at a time that is yet to come would be trusted until then
        looked.fire(new PromisesChanged());
    }
}
