package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.linia.audit.AuditVerification;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.identity.boundary.ReadAuditLog;
import org.linia.identity.control.AuditFile;
import org.linia.shared.paging.Page;

/** The audit log: read it, and verify that it is as it was written. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    @Inject
    private ReadAuditLog log;

    @Inject
    private AuditFile file;

    @Inject
    private Caller caller;

    @GET
    public Page<AuditJson> list(@BeanParam AuditQuery query) {
        caller.needs(Scope.ADMIN);
        return log.find(query.filter(), query.slice()).map(AuditJson::of);
    }

    /** All of it at once, to be opened with a spreadsheet; {@code limit} and {@code after} do not matter. */
    @GET
    @Path("entries.csv")
    @Produces("text/csv; charset=UTF-8")
    public Response csv(@BeanParam AuditQuery query) {
        return file(query, AuditFile.Type.CSV);
    }

    /** All of it at once, one JSON object a line; likewise. */
    @GET
    @Path("entries.ndjson")
    @Produces("application/x-ndjson")
    public Response ndjson(@BeanParam AuditQuery query) {
        return file(query, AuditFile.Type.NDJSON);
    }

    private Response file(AuditQuery query, AuditFile.Type type) {
        caller.needs(Scope.ADMIN);
        AuditFile.Content content = file.of(query.filter(), type);
        StreamingOutput stream = content::write;
        return Response.ok(stream, type.media())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + type.fileName() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** @param known the {@code end} of an earlier verification, which must still be part of the log */
    @POST
    @Path("verification")
    public AuditVerification verify(@QueryParam("known") String known) {
        caller.needs(Scope.ADMIN);
        return log.verify(known);
    }
}
