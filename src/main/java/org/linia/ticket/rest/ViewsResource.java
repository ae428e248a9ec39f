package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.ticket.SavedView;
import org.linia.ticket.boundary.FindViews;
import org.linia.ticket.boundary.RemoveView;
import org.linia.ticket.boundary.SaveView;

/** The caller's own views: a list's parameters, kept under a name. */
@Path("views")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ViewsResource {
    @Inject
    private FindViews find;

    @Inject
    private SaveView save;

    @Inject
    private RemoveView remove;

    @Inject
    private Caller caller;

    /** @param count no further than 1000 */
    public record ViewJson(String id, String name, String sort, long count) {
        static ViewJson of(SavedView view) {
            return new ViewJson(
                    Long.toString(view.id()), view.name(), view.sort().text(), view.count());
        }
    }

    public record SavedJson(String id) {}

    @GET
    public Page<ViewJson> views() {
        caller.needs(Scope.READ);
        return new Page<>(find.mine().stream().map(ViewJson::of).toList(), null);
    }

    /** Takes the parameters of {@code GET /tickets}. */
    @PUT
    @Path("{name}")
    public SavedJson save(@PathParam("name") String name, @BeanParam TicketQuery query) {
        caller.needs(Scope.WRITE);
        return new SavedJson(Long.toString(save.save(name, query.filter(), query.sort())));
    }

    @DELETE
    @Path("{id:\\d{1,18}}")
    public void remove(@PathParam("id") long id) {
        caller.needs(Scope.WRITE);
        remove.remove(id);
    }
}
