package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.linia.catalog.FactLine;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Stale;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Messages;
import org.linia.ticket.EscalationCheck;
import org.linia.ticket.EscalationPackage;
import org.linia.ticket.boundary.CheckEscalation;

/** What goes along when a ticket is escalated: checked before, filled in on the form, refused with what is missing. */
@Named("ticketPackage")
@RequestScoped
public class TicketPackage {
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_REASON = 2_000;
    private static final String FACT = "facts.";

    @Inject
    private DeskTicketView desk;

    @Inject
    private TicketFactsView facts;

    @Inject
    private CheckEscalation check;

    @Inject
    private Messages messages;

    private EscalationCheck checked;
    private final List<Violation> missing = new ArrayList<>();

    /** The act itself, on the version that the ticket has by then. */
    @FunctionalInterface
    interface Going {
        void on(long version, EscalationPackage given);
    }

    /** Keeps the answers that were typed into the form, and lets the ticket go with the package. */
    void along(long version, Form form, Going act) {
        String reason = Typed.needed(form, "reason", LONGEST_REASON);
        String steps = Typed.optional(form, "steps", LONGEST_TEXT);
        try {
            act.on(answered(version, form), new EscalationPackage(reason, steps));
        } catch (InvalidInput incomplete) {
            missing.addAll(incomplete.violations());
            throw new InvalidInput(missing.stream().filter(one -> !isSaid(one)).toList());
        }
    }

    /** Beside its fact, which the form asks for without an input of the page's own. */
    private boolean isSaid(Violation one) {
        return getDemanded().stream().anyMatch(fact -> one.field().equals(FACT + fact.key()));
    }

    /** The version after the answers were kept. */
    private long answered(long version, Form form) {
        if (!facts.isAnyChanged()) {
            return version;
        } else if (desk.getTicket().version() != version) {
            throw new Stale(desk.getTicket().version());
        }
        facts.save(desk.getTicket().number(), version, form);
        desk.changed();
        return desk.getTicket().version();
    }

    public EscalationCheck getCheck() {
        if (checked == null) {
            checked = check.of(desk.getTicket().number());
        }
        return checked;
    }

    /** The facts that the category demands for it. */
    public List<FactLine> getDemanded() {
        return desk.getAsked().stream().filter(FactLine::escalation).toList();
    }

    public boolean isDemanded(String field) {
        return getCheck().missing().stream().anyMatch(one -> one.field().equals(field));
    }

    /** Why the answer is not enough; null if nothing was said against it. */
    public String error(FactLine fact) {
        return missing.stream()
                .filter(one -> one.field().equals(FACT + fact.key()))
                .map(one -> messages.of(one.text().key(), one.text().arguments().toArray()))
                .findFirst()
                .orElse(null);
    }

    public String reached(List<Integer> percents) {
        return percents.stream()
                .map(percent -> percent + " %")
                .reduce((a, b) -> a + ", " + b)
                .orElseGet(() -> messages.get("ticket.check.none"));
    }
}
