package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import org.linia.routing.Grade;
import org.linia.shared.problem.InvalidInput;
import org.linia.sla.AgreementDraft;
import org.linia.sla.Priority;
import org.linia.ticket.boundary.CountEffects;

/** How many open tickets a change on an administration page concerns. */
@Named("effects")
@RequestScoped
public class EffectsView {
    @Inject
    private CountEffects count;

    public long ofCell(Grade impact, Grade urgency, Priority becomes) {
        return count.ofCell(impact, urgency, becomes);
    }

    public long inCategory(String key) {
        return key == null ? 0 : count.inCategory(key);
    }

    public long ofService(String key) {
        return key == null ? 0 : count.ofService(key);
    }

    public long onLevel(BigDecimal number) {
        return number == null ? 0 : count.onLevel(number);
    }

    /** 0 for what is none yet, or asks for what there is not. */
    public long ofAgreement(AgreementDraft draft) {
        try {
            return draft == null ? 0 : count.ofAgreement(draft);
        } catch (InvalidInput notYet) {
            return 0;
        }
    }
}
