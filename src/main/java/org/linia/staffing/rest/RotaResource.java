package org.linia.staffing.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.linia.identity.Caller;
import org.linia.identity.KeptResource;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Versions;

/**
 * Times of people over REST: kept under a number, and withdrawn rather than deleted.
 *
 * @param <J> a time in answers
 * @param <D> what is written into one
 */
public abstract class RotaResource<J extends KeptResource.Kept, D> extends KeptResource<J> {
    @Inject
    private Caller caller;

    @DELETE
    @Path("{key}")
    public Response withdraw(@PathParam("key") String key, @Context HttpHeaders headers) {
        caller.needs(writing());
        long version = Versions.expected(headers, () -> find(key).version());
        withdraw(StaffingInput.id(key), version);
        return Response.noContent().build();
    }

    @Override
    protected J find(String key) {
        return read(StaffingInput.id(key));
    }

    @Override
    protected Supplier<J> creation(JsonInput in) {
        D draft = typed(in, null);
        return () -> read(create(draft));
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        long id = StaffingInput.id(key);
        change(id, version, typed(in, draft(id)));
    }

    protected abstract J read(long id);

    protected abstract D draft(long id);

    /** @param before the stored one; null for a new one */
    protected abstract D typed(JsonInput in, D before);

    protected abstract long create(D draft);

    protected abstract void change(long id, long version, D draft);

    protected abstract void withdraw(long id, long version);
}
