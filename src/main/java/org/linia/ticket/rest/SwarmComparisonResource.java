package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.rest.Moments;
import org.linia.ticket.WayOfSolving;
import org.linia.ticket.boundary.CompareSwarms;

/** Swarms and lines compared, for managers: of tickets opened within {@code from} and {@code to}, or in the last 30 days. */
@Path("reports/swarms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SwarmComparisonResource {
    private static final Duration USUAL = Duration.ofDays(30);

    @Inject
    private CompareSwarms compare;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    @GET
    public Page<WayOfSolving> compare() {
        caller.needs(Scope.READ);
        Instant end = to == null ? clock.instant() : moment("to", to);
        Instant begin = from == null ? end.minus(USUAL) : moment("from", from);
        return new Page<>(compare.opened(begin, end), null);
    }

    private static Instant moment(String name, String text) {
        try {
            return Moments.parse(text);
        } catch (DateTimeException unreadable) {
            throw InvalidInput.of(name, "shared.invalid.moment");
        }
    }
}
