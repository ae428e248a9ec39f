package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.identity.boundary.AskForApproval;
import org.linia.identity.boundary.DecideRequests;
import org.linia.identity.boundary.FindRequests;
import org.linia.shared.paging.Page;
import org.linia.shared.rest.JsonInput;

/** What managers ask each other to approve. A request is made by trying the act itself, which then answers 202. */
@Path("approval-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalsResource {
    static final String PATH = "approval-requests";
    private static final int NOTE = 1_000;

    @Inject
    private FindRequests requests;

    @Inject
    private DecideRequests decide;

    @Inject
    private AskForApproval ask;

    @Inject
    private Caller caller;

    /** The newest 200, whatever became of them. */
    @GET
    public Page<ApprovalJson> list() {
        caller.needs(Scope.ADMIN);
        return new Page<>(requests.all().stream().map(ApprovalJson::of).toList(), null);
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public ApprovalJson read(@PathParam("id") long id) {
        caller.needs(Scope.ADMIN);
        return ApprovalJson.of(requests.read(id));
    }

    /** Carries it out. */
    @POST
    @Path("{id:\\d{1,18}}/approve")
    public ApprovalJson approve(@PathParam("id") long id, JsonInput in) {
        decide.approve(id, note(in));
        return read(id);
    }

    @POST
    @Path("{id:\\d{1,18}}/refuse")
    public ApprovalJson refuse(@PathParam("id") long id, JsonInput in) {
        decide.refuse(id, note(in));
        return read(id);
    }

    @POST
    @Path("{id:\\d{1,18}}/withdraw")
    public ApprovalJson withdraw(@PathParam("id") long id) {
        caller.needs(Scope.ADMIN);
        ask.withdraw(id);
        return read(id);
    }

    private String note(JsonInput in) {
        caller.needs(Scope.ADMIN);
        String note = in.text("note", NOTE);
        in.done();
        return note;
    }
}
