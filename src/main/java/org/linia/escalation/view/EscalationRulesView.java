package org.linia.escalation.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.escalation.RuleConditions;
import org.linia.escalation.RuleDraft;
import org.linia.escalation.RuleReaders;
import org.linia.escalation.RuleRow;
import org.linia.escalation.boundary.AdministerEscalation;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.text.Messages;

/** The rules of escalation in the order in which they act. */
@Named("escalationRules")
@RequestScoped
public class EscalationRulesView {
    @Inject
    private AdministerEscalation escalation;

    @Inject
    private FindPeople people;

    @Inject
    private Messages messages;

    private List<RuleRow> rows;

    public List<RuleRow> getRows() {
        if (rows == null) {
            rows = escalation.all();
        }
        return rows;
    }

    /** Whom it tells, in short. */
    public String told(RuleDraft draft) {
        RuleReaders readers = draft.readers();
        return Stream.of(
                        readers.roles().stream().map(role -> messages.word("escalation.role", role)),
                        readers.teams().stream(),
                        people.names(readers.people()).values().stream().sorted())
                .flatMap(some -> some)
                .collect(Collectors.joining(", "));
    }

    /** To what it is limited, in short; empty if to nothing. */
    public String limits(RuleDraft draft) {
        RuleConditions limits = draft.conditions();
        return Stream.of(limits.organisations(), limits.agreements())
                .filter(some -> !some.isEmpty())
                .map(some -> String.join(", ", some))
                .collect(Collectors.joining(" · "));
    }
}
