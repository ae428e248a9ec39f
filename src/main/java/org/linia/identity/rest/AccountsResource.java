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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.linia.identity.AccountFacts;
import org.linia.identity.AccountId;
import org.linia.identity.AccountRow;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.identity.boundary.FindAccounts;
import org.linia.identity.boundary.SaveAccount;
import org.linia.shared.paging.Page;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.rest.SliceQuery;
import org.linia.shared.rest.Versions;

/** The accounts that a manager administers. */
@Path("accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {
    @Inject
    private FindAccounts find;

    @Inject
    private SaveAccount save;

    @Inject
    private SafeRepeat once;

    @Inject
    private Caller caller;

    /** @param words part of a name, username or e-mail address */
    @GET
    public Page<AccountJson> list(@QueryParam("q") String words, @BeanParam SliceQuery slice) {
        caller.needs(Scope.READ);
        return find.find(words, slice.slice()).map(AccountJson::of);
    }

    @POST
    public Response create(JsonInput in, @BeanParam Posting posting) {
        caller.needs(Scope.ADMIN);
        AccountFacts facts = AccountInput.created(in);
        return once.answer(caller.id().value(), posting, in.canonical(), () -> created(save.create(facts)));
    }

    private Response created(AccountId id) {
        AccountRow account = find.read(id);
        return Response.created(URI.create("accounts/" + id))
                .tag(Versions.tag(account.version()))
                .entity(AccountJson.of(account))
                .build();
    }
}
