package org.linia.routing.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.routing.Grade;
import org.linia.routing.PriorityMatrix;
import org.linia.routing.boundary.AdministerPriorities;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Versions;
import org.linia.sla.Priority;

/** The matrix of impact and urgency. A PATCH names the cells that change. */
@Path("priority-matrix")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PriorityMatrixResource {
    private static final int CELLS = 9;

    @Inject
    private AdministerPriorities priorities;

    @Inject
    private Caller caller;

    @GET
    public Response read(@Context Request request) {
        caller.needs(Scope.READ);
        PriorityMatrix matrix = priorities.matrix();
        return Versions.read(request, matrix.version(), MatrixJson.of(matrix));
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response change(JsonInput in, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        long version = Versions.expected(headers, () -> priorities.matrix().version());
        priorities.change(wanted(in, version));
        PriorityMatrix matrix = priorities.matrix();
        return Response.ok(MatrixJson.of(matrix))
                .tag(Versions.tag(matrix.version()))
                .build();
    }

    private PriorityMatrix wanted(JsonInput in, long version) {
        List<JsonInput> cells = in.objects("cells", CELLS);
        if (cells == null) {
            in.violated("cells", "shared.invalid.required");
        }
        in.done();
        PriorityMatrix wanted = new PriorityMatrix(priorities.matrix().cells(), version);
        for (JsonInput cell : cells) {
            Grade impact = cell.oneOfRequired("impact", Grade.class);
            Grade urgency = cell.oneOfRequired("urgency", Grade.class);
            Priority priority = cell.oneOfRequired("priority", Priority.class);
            cell.done();
            wanted = wanted.with(impact, urgency, priority);
        }
        return wanted;
    }

    /** The matrix in answers. */
    public record MatrixJson(List<CellJson> cells, long version) {
        static MatrixJson of(PriorityMatrix matrix) {
            List<CellJson> cells = new ArrayList<>();
            for (Grade impact : Grade.values()) {
                for (Grade urgency : Grade.values()) {
                    cells.add(new CellJson(impact, urgency, matrix.at(impact, urgency)));
                }
            }
            return new MatrixJson(cells, matrix.version());
        }
    }

    /** What one impact and urgency make. */
    public record CellJson(Grade impact, Grade urgency, Priority priority) {}
}
