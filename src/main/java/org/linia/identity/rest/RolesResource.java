package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.linia.identity.KeptResource;
import org.linia.identity.RoleDraft;
import org.linia.identity.boundary.AdministerRoles;
import org.linia.shared.rest.JsonInput;

/** Roles, built-in and own. */
@Path("roles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RolesResource extends KeptResource<RoleJson> {
    @Inject
    private AdministerRoles roles;

    @Override
    protected List<RoleJson> all() {
        return roles.all().stream().map(RoleJson::of).toList();
    }

    @Override
    protected RoleJson find(String key) {
        return RoleJson.of(roles.read(key));
    }

    @Override
    protected Supplier<RoleJson> creation(JsonInput in) {
        RoleDraft draft = RoleInput.created(in);
        return () -> {
            roles.create(draft);
            return find(draft.address());
        };
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        roles.change(key, version, RoleInput.changed(in, roles.read(key).draft()));
    }
}
