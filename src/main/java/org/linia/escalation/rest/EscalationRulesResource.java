package org.linia.escalation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.linia.escalation.EscalationAct;
import org.linia.escalation.RuleDraft;
import org.linia.escalation.boundary.AdministerEscalation;
import org.linia.identity.KeptResource;
import org.linia.shared.rest.JsonInput;
import org.linia.sla.AgreementKind;
import org.linia.sla.Target;

/** What the desk does by itself when promises are in danger or broken; managers keep it. */
@Path("escalation-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EscalationRulesResource extends KeptResource<RuleJson> {
    private static final int TEXT = 300;
    private static final int LAST = 1_000_000;
    private static final int ALL = 100;

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
        Integer position = in.number("position", 0, LAST);
        Boolean active = in.flag("active");
        Integer percent = in.numberRequired("percent", 1, ALL);
        RuleDraft draft = new RuleDraft(
                in.required("key", TEXT),
                in.required("name", TEXT),
                position == null ? LAST : position,
                active == null || active,
                in.oneOf("kind", AgreementKind.class),
                in.oneOf("target", Target.class),
                percent == null ? 0 : percent,
                in.oneOfRequired("act", EscalationAct.class),
                in.text("team", TEXT));
        in.done();
        return () -> {
            escalation.create(draft);
            return find(draft.key());
        };
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        RuleDraft before = escalation.read(key).draft();
        Integer position = in.number("position", 0, LAST);
        Boolean active = in.flag("active");
        Integer percent = in.number("percent", 1, ALL);
        EscalationAct act = in.oneOf("act", EscalationAct.class);
        RuleDraft draft = new RuleDraft(
                key,
                in.has("name") ? in.required("name", TEXT) : before.name(),
                position == null ? before.position() : position,
                active == null ? before.active() : active,
                in.has("kind") ? in.oneOf("kind", AgreementKind.class) : before.kind(),
                in.has("target") ? in.oneOf("target", Target.class) : before.target(),
                percent == null ? before.percent() : percent,
                act == null ? before.act() : act,
                in.has("team") ? in.text("team", TEXT) : before.team());
        in.done();
        escalation.change(key, version, draft);
    }
}
