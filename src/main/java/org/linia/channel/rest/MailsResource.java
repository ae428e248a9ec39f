package org.linia.channel.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.channel.MailDecision.Way;
import org.linia.channel.MailState;
import org.linia.channel.boundary.ReviewMail;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.SliceQuery;

/** What came in by mail, newest first, and what is to become of what is held, refused, noted or in quarantine. */
@Path("mails")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MailsResource {
    private static final int TEXT = 100;

    @Inject
    private ReviewMail review;

    @Inject
    private Caller caller;

    /**
     * @param states RECEIVED, OPENED, APPENDED, HELD, REFUSED, NOTED, QUARANTINED or DISCARDED, repeatable; without: any
     * @param mailbox address of the one alone
     */
    @GET
    public Page<MailJson> list(
            @QueryParam("state") List<String> states,
            @QueryParam("mailbox") String mailbox,
            @BeanParam SliceQuery query) {
        caller.needs(Scope.ADMIN);
        Set<MailState> known = states.stream().map(MailsResource::state).collect(Collectors.toSet());
        return review.find(known, mailbox, query.slice()).map(MailJson::of);
    }

    private static MailState state(String name) {
        return Arrays.stream(MailState.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("state", "channel.invalid.mailState"));
    }

    /** With what it says. */
    @GET
    @Path("{id:\\d{1,18}}")
    public MailJson read(@PathParam("id") long id) {
        caller.needs(Scope.ADMIN);
        return MailJson.of(review.read(id));
    }

    /** As it came (RFC 5322), to be kept and not to be shown. */
    @GET
    @Path("{id:\\d{1,18}}/original")
    @Produces("message/rfc822")
    public Response original(@PathParam("id") long id) {
        caller.needs(Scope.ADMIN);
        review.row(id);
        StreamingOutput content = out -> review.write(id, out);
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mail-" + id + ".eml\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** {@code {"way": "OPEN"}} or {@code {"way": "APPEND", "about": "ticket:1042"}}: lets it in, as the caller decides. */
    @POST
    @Path("{id:\\d{1,18}}/let-in")
    public void letIn(@PathParam("id") long id, JsonInput in) {
        caller.needs(Scope.ADMIN);
        Way way = in.oneOfRequired("way", Way.class);
        String about = in.text("about", TEXT);
        in.done();
        review.letIn(id, way, about);
    }

    /** Has it processed once more, as it is. */
    @POST
    @Path("{id:\\d{1,18}}/again")
    public void again(@PathParam("id") long id) {
        caller.needs(Scope.ADMIN);
        review.again(id);
    }

    /** Nothing is to follow from it. */
    @POST
    @Path("{id:\\d{1,18}}/discard")
    public void discard(@PathParam("id") long id) {
        caller.needs(Scope.ADMIN);
        review.discard(id);
    }
}
