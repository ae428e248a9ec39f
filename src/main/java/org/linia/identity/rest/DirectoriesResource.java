package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.linia.identity.Caller;
import org.linia.identity.DirectoryCheck;
import org.linia.identity.DirectoryDraft;
import org.linia.identity.KeptResource;
import org.linia.identity.Scope;
import org.linia.identity.boundary.AdministerDirectories;
import org.linia.identity.boundary.CheckDirectory;
import org.linia.identity.rest.DirectoryCheckJson.FaultJson;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.text.Messages;

/** LDAP directories: managers keep and try them. */
@Path("directories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DirectoriesResource extends KeptResource<DirectoryJson> {
    @Inject
    private AdministerDirectories directories;

    @Inject
    private CheckDirectory check;

    @Inject
    private Caller caller;

    @Inject
    private Messages messages;

    @Override
    protected List<DirectoryJson> all() {
        return directories.all().stream().map(DirectoryJson::of).toList();
    }

    @Override
    protected DirectoryJson find(String key) {
        return DirectoryJson.of(directories.read(key));
    }

    @Override
    protected Supplier<DirectoryJson> creation(JsonInput in) {
        DirectoryDraft draft = DirectoryInput.created(in);
        return () -> {
            directories.create(draft);
            return find(draft.key());
        };
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        directories.change(
                key, version, DirectoryInput.changed(in, directories.read(key).draft()));
    }

    /** Asks the directory now, and changes nothing. */
    @POST
    @Path("{key}/check")
    public DirectoryCheckJson check(@PathParam("key") String key) {
        caller.needs(Scope.ADMIN);
        DirectoryCheck found = check.check(key);
        return new DirectoryCheckJson(
                found.faults().isEmpty(),
                found.faults().stream()
                        .map(one -> new FaultJson(
                                one.fault(),
                                messages.of(
                                        one.text().key(), one.text().arguments().toArray())))
                        .toList(),
                found.people(),
                found.groups(),
                found.example());
    }
}
