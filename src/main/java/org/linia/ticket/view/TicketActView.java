package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.Stale;
import org.linia.ticket.view.TalkItem.Happening;

/**
 * One act on a ticket: its form when asked for, and the deed when sent. The form carries the version that its person has
 * seen; when the ticket has changed since, what was typed stays, the form shows what happened meanwhile, and the same
 * button goes on.
 */
@Named("ticketAct")
@RequestScoped
public class TicketActView {
    /** Those that ask something of their person have a form of their own; the others only ask whether to go on. */
    private static final Set<String> FORMS = Set.of(
            "assign",
            "wait",
            "escalate",
            "ask",
            "nudge",
            "hand-over",
            "take-back",
            "refer",
            "resolve",
            "edit",
            "title",
            "tags",
            "say",
            "say-wait",
            "say-resolve",
            "facts",
            "link",
            "merge",
            "split",
            "watch",
            "share",
            "time");

    private static final Set<String> REASONED = Set.of(
            "reopen",
            "cancel",
            "call-management",
            "release-management",
            "declare-major",
            "withdraw-major",
            "swarm-dissolve");
    /** The page's script does the act that the token names. */
    private static final String UNDO = "act";

    private static final Set<String> QUIET = Set.of("say", "draft");

    @Inject
    private DeskTicketView desk;

    @Inject
    private Talk talk;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Address address;

    @Inject
    private TicketActs acts;

    private final Form form = new Form();
    private String undo;
    private boolean stale;
    private boolean settled;
    private boolean done;

    /** Before it is written: what is not there, or not for the caller, is not found. */
    public void open() throws IOException {
        if (acts.knows(getName())) {
            desk.open();
        } else {
            address.refuse();
        }
    }

    public void act() {
        if (acts.knows(getName()) && attempt.succeeds(this::tryIt) && !stale) {
            done = true;
            desk.changed();
            if (!QUIET.contains(getName())) {
                say();
            }
        }
        settled = done || stale;
    }

    private void say() {
        String key = "ticket.done." + getName();
        if (undo == null) {
            toast.done(key);
        } else {
            toast.undoable(UNDO, undo, key);
        }
    }

    private void tryIt() {
        try {
            undo = acts.perform(getName(), DeskTicketView.number(), seenVersion(), form);
        } catch (Stale changed) {
            desk.changed();
            stale = true;
        }
    }

    private long seenVersion() {
        Long version = address.id("version");
        return version == null ? desk.getTicket().version() : version;
    }

    public String getName() {
        return address.parameter("act");
    }

    /** Which fields the form has. */
    public String getFields() {
        String name = getName();
        return name == null
                ? "plain"
                : FORMS.contains(name)
                        ? name
                        : REASONED.contains(name) ? "reason" : name.equals("draft") ? "say" : "plain";
    }

    /** The version that the form stands on: what its person has been shown, however new the ticket is. */
    public long getVersion() {
        return settled ? desk.getTicket().version() : seenVersion();
    }

    /** The last entry of the timeline that the form's person has been shown. */
    public long getSeen() {
        Long seen = address.id("seen");
        return settled || seen == null ? desk.getSeen() : seen;
    }

    public boolean isStale() {
        return stale;
    }

    public boolean isDone() {
        return done;
    }

    /** What others did since this form was made. */
    public List<Happening> getMeanwhile() {
        Long seen = address.id("seen");
        return talk.since(
                DeskTicketView.number(),
                desk.names(),
                seen == null ? desk.getSeen() : (int) Math.min(seen, Integer.MAX_VALUE));
    }

    public Form getForm() {
        return form;
    }
}
