package org.linia.ticket.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.linia.catalog.CategoryId;
import org.linia.catalog.ServiceId;
import org.linia.catalog.boundary.FindCatalog;
import org.linia.routing.Grade;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Stale;
import org.linia.shared.text.Messages;
import org.linia.sla.Priority;
import org.linia.ticket.Change;
import org.linia.ticket.TicketEdit;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketType;
import org.linia.ticket.boundary.EditTicket;

/**
 * What a ticket says and how it is sorted, corrected at the desk. The form carries each field as it was when it was shown:
 * only what its person made different is written, so that whatever others changed meanwhile stays.
 */
@Named("ticketEdit")
@RequestScoped
public class TicketEditView {
    private static final String WAS = "was-";
    private static final Map<String, Integer> LONGEST = Map.of("title", 200, "description", 100_000);
    private static final int LONGEST_WORD = 2_000;
    private static final int MOST_USERS = 1_000_000;
    /** Whoever adds a tag does not mind that another was added meanwhile. */
    private static final Set<String> MERGED = Set.of("tags");

    @Inject
    private DeskTicketView desk;

    @Inject
    private EditTicket edit;

    @Inject
    private FindCatalog catalogue;

    @Inject
    private Messages messages;

    private final Form form = new Form();
    private final Map<String, String> meanwhile = new HashMap<>();

    @PostConstruct
    void asItIs() {
        TicketFields.of(desk.getTicket())
                .forEach((name, text) -> form.with(name, text).with(WAS + name, text));
    }

    /** @throws Stale if somebody else changed one of the fields that this person changes */
    void save(long number, long version, Form ignored) {
        try {
            edit.edit(number, version, wanted());
        } catch (Stale changed) {
            desk.changed();
            if (meets()) {
                rebase();
                throw changed;
            }
            edit.edit(number, desk.getTicket().version(), wanted());
        }
    }

    private boolean isChanged(String name) {
        return !Objects.equals(typed(name), typed(WAS + name));
    }

    private String typed(String name) {
        String text = form.text(name);
        return text == null ? null : TicketFields.plain(text);
    }

    /** Whether both changed the same. */
    private boolean meets() {
        Map<String, String> now = TicketFields.of(desk.getTicket());
        return now.keySet().stream()
                .anyMatch(name -> isChanged(name)
                        && !MERGED.contains(name)
                        && !Objects.equals(now.get(name), typed(WAS + name))
                        && !Objects.equals(now.get(name), typed(name)));
    }

    /** The form stands on the ticket as it is now: what its person typed stays, the rest becomes what others made it. */
    private void rebase() {
        TicketFields.of(desk.getTicket()).forEach((name, now) -> {
            if (!Objects.equals(now, typed(WAS + name))) {
                meanwhile.put(name, messages.of("ticket.stale.field", said(name, now)));
            }
            if (!isChanged(name)) {
                form.put(name, now);
            }
            form.put(WAS + name, now);
        });
    }

    private String said(String name, String value) {
        if (value == null) {
            return "–";
        }
        return switch (name) {
            case "category" -> desk.categoryPath(value);
            case "service" -> desk.serviceName(value);
            case "type", "impact", "urgency", "priority" -> messages.word("ticket." + name, value);
            default -> value;
        };
    }

    private TicketEdit wanted() {
        TicketLine now = desk.getTicket();
        return new TicketEdit(
                change("type", name -> Typed.constant(form, name, TicketType.class)),
                change("title", name -> Typed.needed(form, name, LONGEST.get(name))),
                change("description", this::text),
                change("affectedUsers", this::users),
                change("tags", name -> TicketFields.merged(now.tags(), form.text(WAS + name), text(name))),
                null,
                change("category", this::category),
                change("service", this::service),
                change("impact", name -> Typed.constant(form, name, Grade.class)),
                change("urgency", name -> Typed.constant(form, name, Grade.class)),
                isChanged("priority") || isChanged("priorityReason") ? new Change<>(override()) : null);
    }

    private <T> Change<T> change(String name, Function<String, T> value) {
        return isChanged(name) ? new Change<>(value.apply(name)) : null;
    }

    private String text(String name) {
        return Typed.optional(form, name, LONGEST.getOrDefault(name, LONGEST_WORD));
    }

    private Integer users(String name) {
        long users = form.number(name);
        if (users < 1 || users > MOST_USERS) {
            throw InvalidInput.of(name, "shared.invalid.range", 1, MOST_USERS);
        }
        return Math.toIntExact(users);
    }

    private CategoryId category(String name) {
        String key = text(name);
        return key == null
                ? null
                : catalogue.category(key).orElseThrow(() -> InvalidInput.of(name, "ticket.invalid.category"));
    }

    private ServiceId service(String name) {
        String key = text(name);
        return key == null
                ? null
                : catalogue.service(key).orElseThrow(() -> InvalidInput.of(name, "ticket.invalid.service"));
    }

    /** Null lets the matrix decide. */
    private TicketEdit.Override override() {
        Priority priority = Typed.constant(form, "priority", Priority.class);
        return priority == null
                ? null
                : new TicketEdit.Override(priority, Typed.needed(form, "priorityReason", LONGEST_WORD));
    }

    public Form getForm() {
        return form;
    }

    /** What others made of the fields since the form was shown, by the fields' names. */
    public Map<String, String> getMeanwhile() {
        return meanwhile;
    }
}
