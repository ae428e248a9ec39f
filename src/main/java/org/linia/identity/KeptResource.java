package org.linia.identity;

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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Supplier;
import org.linia.shared.paging.Page;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.rest.Versions;

/**
 * What managers keep in a list, over REST: all of it, one by its key, a new one, a change of one. A resource says how its
 * things are found, read from a request and written; scopes of tokens, entity tags, versions and repeated requests are
 * the same for all.
 *
 * @param <J> a thing in answers
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class KeptResource<J extends KeptResource.Kept> {
    @Inject
    private SafeRepeat once;

    @Inject
    private Caller caller;

    /** A thing in answers: the last part of its address, and the version that its entity tag is. */
    public interface Kept {
        String key();

        long version();
    }

    @GET
    public Page<J> list() {
        caller.needs(Scope.READ);
        return new Page<>(all(), null);
    }

    @POST
    public Response create(JsonInput in, @BeanParam Posting posting, @Context UriInfo uri) {
        caller.needs(writing());
        Supplier<J> creation = creation(in);
        return once.answer(caller.id().value(), posting, in.canonical(), () -> {
            J made = creation.get();
            return answer(
                    Response.created(
                            uri.getAbsolutePathBuilder().path(made.key()).build()),
                    made);
        });
    }

    @GET
    @Path("{key}")
    public Response read(@PathParam("key") String key, @Context Request request) {
        caller.needs(Scope.READ);
        J found = find(key);
        return Versions.read(request, found.version(), found);
    }

    @PATCH
    @Path("{key}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response change(@PathParam("key") String key, JsonInput in, @Context HttpHeaders headers) {
        caller.needs(writing());
        long version = Versions.expected(headers, () -> find(key).version());
        change(key, version, in);
        return answer(Response.ok(), find(key));
    }

    private Response answer(Response.ResponseBuilder response, J kept) {
        return response.tag(Versions.tag(kept.version())).entity(kept).build();
    }

    /** What a token must be made for, to make or change one. */
    protected Scope writing() {
        return Scope.ADMIN;
    }

    protected abstract List<J> all();

    /** @throws org.linia.shared.problem.NotFound if there is none of that key */
    protected abstract J find(String key);

    /** Reads a new one, and gives what makes it. */
    protected abstract Supplier<J> creation(JsonInput in);

    /** Reads what changes, and changes it. */
    protected abstract void change(String key, long version, JsonInput in);
}
