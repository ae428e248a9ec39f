package org.linia.routing.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.linia.routing.FirstLineRule;
import org.linia.routing.boundary.AdministerFirstLine;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;

/** The rules by which a team takes a contact first, or takes over at a higher line. */
@Named("firstLine")
@RequestScoped
public class FirstLineView {
    @Inject
    private AdministerFirstLine rules;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    private List<FirstLineRule> rows;
    private final Form form = new Form();

    public List<FirstLineRule> getRows() {
        if (rows == null) {
            rows = rules.all();
        }
        return rows;
    }

    public void add() {
        FirstLineRule rule = new FirstLineRule(
                null,
                form.text("organisation"),
                form.text("category"),
                form.text("service"),
                form.number("office") == 0 ? null : form.number("office"),
                form.text("level") == null ? null : new BigDecimal(form.text("level")),
                form.text("team"),
                0);
        if (attempt.succeeds(() -> rules.add(rule))) {
            rows = null;
            form.clear();
            toast.done("routing.rule.added");
        }
    }

    public void remove(FirstLineRule rule) {
        if (attempt.succeeds(() -> rules.remove(rule.id(), rule.version()))) {
            rows = null;
            toast.done("routing.rule.removed");
        }
    }

    public String getSubject() {
        return AdministerFirstLine.SUBJECT;
    }

    public Form getForm() {
        return form;
    }
}
