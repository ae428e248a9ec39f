package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linia.identity.Caller;
import org.linia.identity.FourEyesAct;
import org.linia.identity.PasswordRules;
import org.linia.identity.PolicyDraft;
import org.linia.identity.PolicyRow;
import org.linia.identity.Retention;
import org.linia.identity.Scope;
import org.linia.identity.boundary.AdministerPolicies;
import org.linia.shared.paging.Page;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Versions;

/** How people of organisations come in. There is one for each organisation, so none is made. */
@Path("access-policies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PoliciesResource {
    private static final int MOST = 1_000;
    private static final int NAME = 100;
    private static final int DAYS = 100_000;

    @Inject
    private AdministerPolicies policies;

    @Inject
    private Caller caller;

    @GET
    public Page<PolicyJson> list() {
        caller.needs(Scope.READ);
        return new Page<>(policies.all().stream().map(PolicyJson::of).toList(), null);
    }

    @GET
    @Path("{key}")
    public Response read(@PathParam("key") String key, @Context Request request) {
        caller.needs(Scope.READ);
        PolicyRow row = policies.read(key);
        return Versions.read(request, row.version(), PolicyJson.of(row));
    }

    @PATCH
    @Path("{key}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response change(@PathParam("key") String key, JsonInput in, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        long version = Versions.expected(headers, () -> policies.read(key).version());
        policies.change(key, version, changed(in, policies.read(key).draft()));
        PolicyRow now = policies.read(key);
        return Response.ok(PolicyJson.of(now)).tag(Versions.tag(now.version())).build();
    }

    private static PolicyDraft changed(JsonInput in, PolicyDraft before) {
        PasswordRules rules = before.passwords();
        PolicyDraft draft = new PolicyDraft(
                before.organisation(),
                in.has("sessionIdle") ? in.duration("sessionIdle") : before.idle(),
                in.has("sessionLongest") ? in.duration("sessionLongest") : before.longest(),
                in.has("signInFresh") ? in.duration("signInFresh") : before.fresh(),
                new PasswordRules(
                        or(in.number("passwordLength", 0, MOST), rules.shortest()),
                        or(in.number("passwordsRemembered", 0, MOST), rules.remembered()),
                        or(in.flag("easyPasswordsRefused"), rules.refusesEasy()),
                        or(in.flag("passwordsOff"), rules.off())),
                in.has("networks") ? Limits.networks(in) : before.networks(),
                in.has("fourEyes") ? acts(in) : before.fourEyes(),
                new Retention(
                        in.has("auditYears")
                                ? in.number("auditYears", 0, MOST)
                                : before.retention().auditYears(),
                        in.has("sessionDays")
                                ? in.number("sessionDays", 0, DAYS)
                                : before.retention().sessionDays()));
        in.done();
        return draft;
    }

    private static Set<FourEyesAct> acts(JsonInput in) {
        List<String> names = in.texts("fourEyes", FourEyesAct.values().length, NAME);
        Set<FourEyesAct> acts = EnumSet.noneOf(FourEyesAct.class);
        Arrays.stream(FourEyesAct.values())
                .filter(act -> names != null && names.contains(act.name()))
                .forEach(acts::add);
        if (names != null && acts.size() != Set.copyOf(names).size()) {
            in.violated("fourEyes", "identity.invalid.acts", FourEyesAct.names(EnumSet.allOf(FourEyesAct.class)));
        }
        return acts;
    }

    private static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
