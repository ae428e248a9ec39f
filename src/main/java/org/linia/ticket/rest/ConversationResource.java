package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.rest.SliceQuery;
import org.linia.ticket.Channel;
import org.linia.ticket.Saying;
import org.linia.ticket.Visibility;
import org.linia.ticket.boundary.AddMessage;
import org.linia.ticket.boundary.ReadConversation;

/** What was said on a ticket and what happened to it. */
@Path("tickets/{number:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConversationResource {
    @Inject
    private ReadConversation conversation;

    @Inject
    private AddMessage add;

    @Inject
    private SafeRepeat once;

    @Inject
    private Caller caller;

    @PathParam("number")
    private long number;

    @GET
    @Path("timeline")
    public Page<TimelineJson> timeline(@BeanParam SliceQuery slice) {
        caller.needs(Scope.READ);
        return conversation.timeline(number, slice.slice()).map(TimelineJson::of);
    }

    @GET
    @Path("messages")
    public Page<MessageJson> messages(@BeanParam SliceQuery slice) {
        caller.needs(Scope.READ);
        return conversation.messages(number, slice.slice()).map(MessageJson::of);
    }

    @POST
    @Path("messages")
    @RequestBodySchema(Asked.Say.class)
    @APIResponseSchema(value = MessageJson.class, responseCode = "201")
    public Response add(JsonInput in, @BeanParam Posting posting) {
        caller.needs(Scope.WRITE);
        String body = in.required("body", TicketInput.TEXT);
        Visibility given = in.oneOf("visibility", Visibility.class);
        Visibility visibility = given == null ? Visibility.PUBLIC : given;
        List<String> mentions = in.texts("mentions", 50, 320);
        in.done();
        Saying saying = new Saying(visibility, Channel.API, body, mentions == null ? List.of() : mentions, List.of());
        return once.answer(caller.id().value(), posting, in.canonical(), () -> {
            MessageJson message = MessageJson.of(add.add(number, saying));
            return Response.created(URI.create("tickets/" + number + "/messages/" + message.id()))
                    .entity(message)
                    .build();
        });
    }
}
