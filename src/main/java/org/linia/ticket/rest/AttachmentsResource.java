package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.shared.problem.NotFound;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.rest.SliceQuery;
import org.linia.ticket.AttachmentFile;
import org.linia.ticket.KeptFile;
import org.linia.ticket.Visibility;
import org.linia.ticket.boundary.AddAttachment;
import org.linia.ticket.boundary.FindAttachments;
import org.linia.ticket.boundary.KeepFile;
import org.linia.ticket.boundary.ReadAttachment;
import org.linia.ticket.boundary.ReadTicket;

/** The files of a ticket. */
@Path("tickets/{number:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttachmentsResource {
    @Inject
    private KeepFile keep;

    @Inject
    private AddAttachment add;

    @Inject
    private FindAttachments find;

    @Inject
    private ReadAttachment read;

    @Inject
    private ReadTicket ticket;

    @Inject
    private SafeRepeat once;

    @Inject
    private Caller caller;

    @PathParam("number")
    private long number;

    @GET
    @Path("attachments")
    public Page<AttachmentJson> list(@BeanParam SliceQuery slice) {
        caller.needs(Scope.READ);
        return find.of(number, slice.slice()).map(AttachmentJson::of);
    }

    @POST
    @Path("attachments")
    @TakesFile
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(List<EntityPart> parts, @BeanParam Posting posting) {
        caller.needs(Scope.WRITE);
        ticket.read(number);
        FileInput in = new FileInput(parts);
        Visibility visibility = in.visibility();
        KeptFile file = in.file(keep::keep);
        String body = file.name() + "\n" + file.sha256() + "\n" + visibility;
        return once.answer(caller.id().value(), posting, body, () -> {
            AttachmentJson added = AttachmentJson.of(add.add(number, file, visibility));
            return Response.created(URI.create("tickets/" + number + "/attachments/" + added.id()))
                    .entity(added)
                    .build();
        });
    }

    @GET
    @Path("attachments/{id:[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}")
    @Produces(MediaType.WILDCARD)
    public Response read(@PathParam("id") UUID id, @QueryParam("inline") String inline, @Context Request request) {
        caller.needs(Scope.READ);
        AttachmentFile file = read.read(id);
        if (file.line().ticket() != number) {
            throw new NotFound();
        }
        var unchanged = request.evaluatePreconditions(new EntityTag(file.line().sha256()));
        if (unchanged != null) {
            return unchanged.build();
        }
        StreamingOutput content = out -> Files.copy(file.content(), out);
        var answer = Response.ok(content);
        Delivery.headers(file.line(), inline != null).forEach(answer::header);
        return answer.build();
    }
}
