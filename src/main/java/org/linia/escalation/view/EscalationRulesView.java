package org.linia.escalation.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.escalation.RuleRow;
import org.linia.escalation.boundary.AdministerEscalation;

/** The rules of escalation in the order in which they act. */
@Named("escalationRules")
@RequestScoped
public class EscalationRulesView {
    @Inject
    private AdministerEscalation escalation;

    private List<RuleRow> rows;

    public List<RuleRow> getRows() {
        if (rows == null) {
            rows = escalation.all();
        }
        return rows;
    }
}
