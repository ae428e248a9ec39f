package org.linia.identity.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.linia.identity.NeedsApproval;
import org.linia.identity.boundary.AskForApproval;
import org.linia.identity.boundary.FindRequests;
import org.linia.shared.problem.Refusal;
import org.linia.shared.rest.ProblemAnswer;

/** What one may not do alone is asked for instead: 202 with the address of the request. */
@Provider
public class AskedFor implements ExceptionMapper<NeedsApproval> {
    @Inject
    private AskForApproval ask;

    @Inject
    private FindRequests requests;

    @Inject
    private ProblemAnswer problems;

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(NeedsApproval need) {
        try {
            long id = ask.ask(need, uri.getQueryParameters().getFirst("reason"));
            return Response.accepted(ApprovalJson.of(requests.read(id)))
                    .type(MediaType.APPLICATION_JSON)
                    .location(uri.getBaseUriBuilder()
                            .path(ApprovalsResource.PATH)
                            .path(Long.toString(id))
                            .build())
                    .build();
        } catch (Refusal refused) {
            int status = problems.status(refused);
            return Response.status(status)
                    .type(ProblemAnswer.MEDIA_TYPE)
                    .entity(problems.of(status, refused, uri.getRequestUri().getRawPath()))
                    .build();
        }
    }
}
