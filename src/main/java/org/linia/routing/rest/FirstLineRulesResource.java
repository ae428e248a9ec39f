package org.linia.routing.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.routing.FirstLineRule;
import org.linia.routing.boundary.AdministerFirstLine;
import org.linia.shared.paging.Page;
import org.linia.shared.problem.NotFound;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.rest.Versions;

/** Which team takes a contact first, or takes over at a higher line. A rule is made and removed, never rewritten. */
@Path("first-line-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FirstLineRulesResource {
    private static final int WORD = 300;

    @Inject
    private AdministerFirstLine rules;

    @Inject
    private SafeRepeat once;

    @Inject
    private Caller caller;

    @GET
    public Page<RuleJson> list() {
        caller.needs(Scope.READ);
        return new Page<>(rules.all(), null).map(RuleJson::of);
    }

    @POST
    public Response add(JsonInput in, @BeanParam Posting posting) {
        caller.needs(Scope.ADMIN);
        String office = in.text("office", WORD);
        if (office != null && !office.matches("\\d{1,18}")) {
            in.violated("office", "identity.invalid.id");
        }
        String organisation = in.required("organisation", WORD);
        String category = in.text("category", WORD);
        String service = in.text("service", WORD);
        BigDecimal level = in.decimal("level", 0, 99);
        String team = in.required("team", WORD);
        in.done();
        FirstLineRule rule = new FirstLineRule(
                null, organisation, category, service, office == null ? null : Long.valueOf(office), level, team, 0);
        return once.answer(caller.id().value(), posting, in.canonical(), () -> {
            rules.add(rule);
            return Response.status(Response.Status.CREATED).build();
        });
    }

    @DELETE
    @Path("{id:\\d{1,18}}")
    public void remove(@PathParam("id") long id, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        rules.remove(id, Versions.expected(headers, () -> current(id)));
    }

    private long current(long id) {
        return rules.all().stream()
                .filter(rule -> rule.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new)
                .version();
    }

    /** A rule in answers. */
    public record RuleJson(
            String id,
            String organisation,
            String category,
            String service,
            String office,
            BigDecimal level,
            String team,
            long version) {
        static RuleJson of(FirstLineRule r) {
            String office = r.office() == null ? null : r.office().toString();
            return new RuleJson(
                    r.id().toString(),
                    r.organisation(),
                    r.category(),
                    r.service(),
                    office,
                    r.level(),
                    r.team(),
                    r.version());
        }
    }
}
