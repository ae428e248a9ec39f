package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.linia.audit.AuditVerification;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.identity.boundary.ReadAuditLog;
import org.linia.shared.paging.Page;

/** The audit log: read it, and verify that it is as it was written. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    @Inject
    private ReadAuditLog log;

    @Inject
    private Caller caller;

    @GET
    public Page<AuditJson> list(@BeanParam AuditQuery query) {
        caller.needs(Scope.ADMIN);
        return log.find(query.filter(), query.slice()).map(AuditJson::of);
    }

    /** @param known the {@code end} of an earlier verification, which must still be part of the log */
    @POST
    @Path("verification")
    public AuditVerification verify(@QueryParam("known") String known) {
        caller.needs(Scope.ADMIN);
        return log.verify(known);
    }
}
