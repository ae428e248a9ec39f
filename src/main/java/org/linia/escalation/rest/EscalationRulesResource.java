package org.linia.escalation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.linia.escalation.RuleDraft;
import org.linia.escalation.boundary.AdministerEscalation;
import org.linia.identity.KeptResource;
import org.linia.shared.rest.JsonInput;

/** What the desk does by itself when promises are in danger or broken; managers keep it. */
@Path("escalation-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EscalationRulesResource extends KeptResource<RuleJson> {
    @Inject
    private AdministerEscalation escalation;

    @Override
    protected List<RuleJson> all() {
        return escalation.all().stream().map(RuleJson::of).toList();
    }

    @Override
    protected RuleJson find(String key) {
        return RuleJson.of(escalation.read(key));
    }

    @Override
    protected Supplier<RuleJson> creation(JsonInput in) {
        RuleDraft draft = RuleInput.created(in);
        return () -> {
            escalation.create(draft);
            return find(draft.key());
        };
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        escalation.change(
                key, version, RuleInput.changed(in, escalation.read(key).draft()));
    }
}
