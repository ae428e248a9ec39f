package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linia.catalog.EscalationDemands;
import org.linia.catalog.boundary.CatalogKeys;
import org.linia.catalog.boundary.FindCategories;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.ticket.EscalationPackage;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** What goes along when a ticket is escalated, and what its category demands of that (E2). */
@ApplicationScoped
public class Packages {
    private static final String ENGLISH = "en";
    private static final int FILES = 200;

    @Inject
    private FindCategories categories;

    @Inject
    private CatalogKeys keys;

    @Inject
    private Attachments attachments;

    /**
     * Lays the package on the timeline, for staff.
     *
     * @throws InvalidInput naming everything that the category demands and is not there
     */
    public void give(Ticket ticket, EscalationPackage given, Act act) {
        List<Violation> missing = missing(ticket, given.steps());
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("reason", given.reason());
        data.put("steps", given.steps());
        data.put("facts", ticket.wording().facts().answers());
        data.put("files", files(ticket));
        ticket.note(TimelineKind.PACKAGED, Visibility.INTERNAL, data, act);
    }

    /** The desk escalates by itself whatever is there; it writes down what is missing, if anything is. */
    public void mark(Ticket ticket, Act act) {
        List<String> missing =
                missing(ticket, null).stream().map(Violation::field).toList();
        if (!missing.isEmpty()) {
            ticket.note(TimelineKind.PACKAGE_MISSING, Visibility.INTERNAL, Map.of("missing", missing), act);
        }
    }

    /** What the category demands and is not there. */
    public List<Violation> missing(Ticket ticket, String steps) {
        String category = keys.of(ticket.classified().category());
        if (category == null) {
            return List.of();
        }
        JsonObject answers = ticket.wording().facts().answers();
        List<Violation> missing = new ArrayList<>();
        categories.facts(category, ENGLISH).stream()
                .filter(fact -> fact.escalation() && isBlank(answers.get(fact.key())))
                .forEach(fact -> missing.add(Violation.of("facts." + fact.key(), "ticket.missing.fact", fact.label())));
        EscalationDemands demands = categories.demands(category);
        if (demands.steps() && (steps == null || steps.isBlank())) {
            missing.add(Violation.of("steps", "ticket.missing.steps"));
        }
        if (demands.file() && files(ticket).isEmpty()) {
            missing.add(Violation.of("files", "ticket.missing.file"));
        }
        return missing;
    }

    private static boolean isBlank(JsonValue answer) {
        return answer == null
                || answer == JsonValue.NULL
                || answer instanceof JsonString text && text.getString().isBlank()
                || answer instanceof JsonArray list && list.isEmpty();
    }

    private List<Map<String, Object>> files(Ticket ticket) {
        return attachments.of(ticket.number(), EnumSet.allOf(Visibility.class), new Slice(FILES, null)).items().stream()
                .map(file -> Map.<String, Object>of("id", file.id(), "name", file.name()))
                .toList();
    }
}
