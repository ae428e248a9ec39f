package org.linia.channel.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.linia.channel.boundary.ReceiveMail;
import org.linia.channel.control.MailSpool;
import org.linia.identity.Caller;
import org.linia.identity.Scope;

/** Where mail servers bring what comes for a mailbox. */
@Path("mail")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MailResource {
    private static final MediaType MESSAGE = new MediaType("message", "rfc822");

    @Inject
    private ReceiveMail receive;

    @Inject
    private Caller caller;

    /** By which a message is kept. */
    public record KeptJson(String id) {}

    /**
     * Takes one message, as it is (RFC 5322). It is stored when this answers, with 202; what becomes of it is told by
     * {@code /mails/{id}}. The same message again is the same id.
     *
     * @param to the recipient of the envelope, an address of a mailbox
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response receive(@QueryParam("to") String to, @Context HttpHeaders headers, InputStream body)
            throws IOException {
        caller.needs(Scope.WRITE);
        long most = receive.most(to);
        if (!MESSAGE.isCompatible(headers.getMediaType())) {
            throw new NotSupportedException();
        }
        try (MailSpool spool = MailSpool.of(body, most)) {
            return Response.accepted(new KeptJson(Long.toString(receive.brought(to, spool))))
                    .build();
        }
    }
}
