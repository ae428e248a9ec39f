package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.rest.Versions;
import org.linia.ticket.ReplyDraft;
import org.linia.ticket.ReplyRow;
import org.linia.ticket.boundary.AdministerReplies;

/** Canned replies, as managers keep them. */
@Path("canned-replies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CannedRepliesResource {
    @Inject
    private AdministerReplies replies;

    @Inject
    private SafeRepeat once;

    @Inject
    private Caller caller;

    @GET
    public Page<ReplyJson> list() {
        caller.needs(Scope.READ);
        return new Page<>(replies.all(), null).map(ReplyJson::of);
    }

    @POST
    public Response create(JsonInput in, @BeanParam Posting posting) {
        caller.needs(Scope.ADMIN);
        ReplyDraft draft = ReplyInput.read(in, null);
        return once.answer(caller.id().value(), posting, in.canonical(), () -> {
            replies.create(draft);
            return answer(Response.created(URI.create("canned-replies/" + draft.key())), draft.key());
        });
    }

    @GET
    @Path("{key}")
    public Response read(@PathParam("key") String key, @Context Request request) {
        caller.needs(Scope.READ);
        ReplyRow row = replies.read(key);
        return Versions.read(request, row.version(), ReplyJson.of(row));
    }

    @PATCH
    @Path("{key}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response change(@PathParam("key") String key, JsonInput in, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        long version = Versions.expected(headers, () -> replies.read(key).version());
        replies.change(key, version, ReplyInput.read(in, replies.read(key).draft()));
        return answer(Response.ok(), key);
    }

    private Response answer(Response.ResponseBuilder response, String key) {
        ReplyRow row = replies.read(key);
        return response.tag(Versions.tag(row.version()))
                .entity(ReplyJson.of(row))
                .build();
    }
}
