package org.linia.staffing.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Versions;
import org.linia.staffing.Skill;
import org.linia.staffing.SkillSet;
import org.linia.staffing.boundary.KeepSkills;

/** What somebody knows: staff read it, managers write all of it at once. */
@Path("accounts/{id:\\d{1,18}}/skills")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SkillsResource {
    private static final int MOST = 100;
    private static final int KEY = 200;

    @Inject
    private KeepSkills keep;

    @Inject
    private Caller caller;

    @PathParam("id")
    private long id;

    @GET
    public Response read(@Context Request request) {
        caller.needs(Scope.READ);
        SkillSet known = keep.read(new AccountId(id));
        return Versions.read(request, known.version(), known);
    }

    @PUT
    public Response write(JsonInput in, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        long version =
                Versions.expected(headers, () -> keep.read(new AccountId(id)).version());
        List<JsonInput> given = in.objects("skills", MOST);
        List<Skill> skills = given == null
                ? in.violated("skills", "shared.invalid.required")
                : given.stream().map(SkillsResource::skill).toList();
        in.done();
        keep.write(new AccountId(id), version, skills);
        SkillSet known = keep.read(new AccountId(id));
        return Response.ok(known).tag(Versions.tag(known.version())).build();
    }

    private static Skill skill(JsonInput in) {
        Skill skill = new Skill(
                in.oneOfRequired("kind", Skill.Kind.class),
                in.required("key", KEY),
                in.oneOfRequired("level", Skill.Level.class));
        in.done();
        return skill;
    }
}
