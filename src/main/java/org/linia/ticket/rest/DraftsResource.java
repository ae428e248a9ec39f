package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.problem.NotFound;
import org.linia.shared.rest.JsonInput;
import org.linia.ticket.boundary.DiscardDraft;
import org.linia.ticket.boundary.KeepDraft;
import org.linia.ticket.boundary.ReadDraft;

/** The caller's drafts: {@code {"body": {...}}} under a subject of their own choice. */
@Path("drafts/{subject}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DraftsResource {
    private static final int LONGEST = 200_000;

    @Inject
    private KeepDraft keep;

    @Inject
    private ReadDraft read;

    @Inject
    private DiscardDraft discard;

    @Inject
    private Caller caller;

    @PathParam("subject")
    private String subject;

    public record DraftJson(String subject, JsonObject body, Instant updatedAt) {}

    @GET
    public DraftJson read() {
        caller.needs(Scope.READ);
        return read.read(subject)
                .map(draft -> new DraftJson(draft.subject(), draft.body(), draft.updatedAt()))
                .orElseThrow(NotFound::new);
    }

    @PUT
    public void keep(JsonInput in) {
        caller.needs(Scope.WRITE);
        JsonObject body = in.object("body", LONGEST);
        in.done();
        keep.keep(subject, body == null ? JsonObject.EMPTY_JSON_OBJECT : body);
    }

    @DELETE
    public void discard() {
        caller.needs(Scope.WRITE);
        discard.discard(subject);
    }
}
