package org.linia.transfer.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.linia.identity.Caller;
import org.linia.identity.Permission;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.rest.SliceQuery;
import org.linia.shared.text.Messages;
import org.linia.transfer.FindingLine;
import org.linia.transfer.ImportLine;
import org.linia.transfer.ImportedTicket;
import org.linia.transfer.ReceivedFile;
import org.linia.transfer.boundary.CancelImport;
import org.linia.transfer.boundary.CheckImport;
import org.linia.transfer.boundary.FindImports;
import org.linia.transfer.boundary.StartImport;
import org.linia.transfer.control.FindingsText;
import org.linia.transfer.rest.ImportJson.Findings;

/** Imports of past tickets: start, follow, cancel. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
    @Inject
    private CheckImport check;

    @Inject
    private StartImport start;

    @Inject
    private FindImports find;

    @Inject
    private CancelImport cancel;

    @Inject
    private FindingsText text;

    @Inject
    private SafeRepeat once;

    @Inject
    private Messages messages;

    @Inject
    private Caller caller;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response start(List<EntityPart> parts, @BeanParam Posting posting) throws IOException {
        caller.needs(Scope.ADMIN);
        caller.needs(Permission.IMPORT_TICKETS);
        ImportForm form = ImportForm.of(parts);
        ReceivedFile file = check.receive(form.fileName(), form.file());
        boolean[] kept = new boolean[1];
        try {
            String body = form.mapping() + "\n" + form.organisation() + "\n" + file.sha256();
            return once.answer(caller.id().value(), posting, body, () -> {
                Response answer = accepted(start.start(file, form.mapping(), form.organisation()));
                kept[0] = true;
                return answer;
            });
        } finally {
            if (!kept[0]) {
                check.discard(file);
            }
        }
    }

    private Response accepted(long id) {
        return Response.accepted(ImportJson.of(find.read(id), null, messages))
                .location(URI.create("imports/" + id))
                .build();
    }

    @GET
    public Page<ImportJson> list(@BeanParam SliceQuery slice) {
        caller.needs(Scope.READ);
        return find.find(slice.slice()).map(run -> ImportJson.of(run, null, messages));
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public ImportJson read(@PathParam("id") long id, @BeanParam SliceQuery slice) {
        caller.needs(Scope.READ);
        ImportLine run = find.read(id);
        Page<FindingLine> found = find.findings(id, slice.slice());
        List<FindingJson> items = found.items().stream()
                .map(finding -> FindingJson.of(finding, messages))
                .toList();
        return ImportJson.of(run, new Findings(run.findings(), items, found.next()), messages);
    }

    /** Which tickets those of the other desk have become. */
    @GET
    @Path("{id:\\d{1,18}}/tickets")
    public Page<ImportedTicket> tickets(@PathParam("id") long id, @BeanParam SliceQuery slice) {
        caller.needs(Scope.READ);
        return find.tickets(id, slice.slice());
    }

    @GET
    @Path("{id:\\d{1,18}}/findings.csv")
    @Produces("text/csv; charset=UTF-8")
    public Response findings(@PathParam("id") long id) {
        caller.needs(Scope.READ);
        find.read(id);
        StreamingOutput content = out -> text.write(out, slice -> find.findings(id, slice));
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + ".csv\"")
                .build();
    }

    @POST
    @Path("{id:\\d{1,18}}/cancel")
    public ImportJson cancel(@PathParam("id") long id) {
        caller.needs(Scope.ADMIN);
        cancel.cancel(id);
        return ImportJson.of(find.read(id), null, messages);
    }
}
