package org.linia.staffing.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.linia.shared.rest.JsonInput;
import org.linia.staffing.TurnDraft;
import org.linia.staffing.boundary.KeepOnCall;

/** Turns on call: staff read them, managers write them. */
@Path("on-call")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OnCallResource extends RotaResource<TurnJson, TurnDraft> {
    @Inject
    private KeepOnCall turns;

    @Inject
    private StaffingInput input;

    @Override
    protected List<TurnJson> all() {
        return turns.all().stream().map(TurnJson::of).toList();
    }

    @Override
    protected TurnJson read(long id) {
        return TurnJson.of(turns.read(id));
    }

    @Override
    protected TurnDraft draft(long id) {
        return turns.read(id).draft();
    }

    @Override
    protected TurnDraft typed(JsonInput in, TurnDraft before) {
        return input.turn(in, before);
    }

    @Override
    protected long create(TurnDraft draft) {
        return turns.create(draft);
    }

    @Override
    protected void change(long id, long version, TurnDraft draft) {
        turns.change(id, version, draft);
    }

    @Override
    protected void withdraw(long id, long version) {
        turns.withdraw(id, version);
    }
}
