package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linia.catalog.FactKind;
import org.linia.catalog.FactLine;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Stale;
import org.linia.shared.text.Texts;
import org.linia.shared.text.Times;
import org.linia.shared.text.Viewer;
import org.linia.ticket.Change;
import org.linia.ticket.Facts;
import org.linia.ticket.TicketEdit;
import org.linia.ticket.boundary.EditTicket;

/** The answers to what a ticket's category asks for. Only those that this person made different are written. */
@Named("ticketFacts")
@RequestScoped
public class TicketFactsView {
    private static final String ANSWER = "fact-";
    private static final String WAS = "was-";
    private static final int LONGEST = 20_000;

    @Inject
    private DeskTicketView desk;

    @Inject
    private EditTicket edit;

    @Inject
    private Address address;

    @Inject
    private Viewer viewer;

    @Inject
    private Times times;

    private boolean rebased;

    /** @throws Stale if somebody else changed one of the answers that this person changes */
    void save(long number, long version, Form ignored) {
        try {
            edit.edit(number, version, wanted());
        } catch (Stale changed) {
            desk.changed();
            if (meets()) {
                rebased = true;
                throw changed;
            }
            edit.edit(number, desk.getTicket().version(), wanted());
        }
    }

    private TicketEdit wanted() {
        Map<String, String> typed = new HashMap<>();
        List<FactLine> changed =
                desk.getAsked().stream().filter(this::isChanged).toList();
        changed.forEach(fact -> typed.put(fact.key(), checked(fact)));
        JsonObject answered = PortalFacts.read(changed, typed, viewer.getZone()).answers();
        JsonObjectBuilder facts =
                Json.createObjectBuilder(desk.getTicket().facts().answers());
        changed.forEach(fact -> facts.remove(fact.key()));
        answered.forEach(facts::add);
        Change<Facts> change = changed.isEmpty() ? null : new Change<>(new Facts(facts.build()));
        return new TicketEdit(null, null, null, null, null, change, null, null, null, null, null);
    }

    private String checked(FactLine fact) {
        String text = given(ANSWER, fact);
        if (text.length() > LONGEST) {
            throw InvalidInput.of(ANSWER + fact.key(), "shared.invalid.length", 0, LONGEST);
        } else if (!Texts.isStorable(text)) {
            throw InvalidInput.of(ANSWER + fact.key(), "shared.invalid.characters");
        }
        return text;
    }

    boolean isAnyChanged() {
        return desk.getAsked().stream().anyMatch(this::isChanged);
    }

    /** Only what the form had is changed. */
    private boolean isChanged(FactLine fact) {
        return address.parameter(ANSWER + fact.key()) != null
                && !given(ANSWER, fact).equals(given(WAS, fact));
    }

    private boolean meets() {
        return desk.getAsked().stream()
                .anyMatch(fact -> isChanged(fact) && !stored(fact).equals(given(WAS, fact)));
    }

    private String given(String prefix, FactLine fact) {
        String given = address.parameter(prefix + fact.key());
        return given == null ? "" : Objects.requireNonNullElse(TicketFields.plain(given), "");
    }

    private boolean isSent() {
        return address.parameter("do") != null;
    }

    /** What the field shows: what was typed, or else what is stored. */
    public String answer(FactLine fact) {
        boolean typed = isSent() && !(rebased && !isChanged(fact));
        return typed ? given(ANSWER, fact) : stored(fact);
    }

    /** What stood in the field when it was shown. */
    public String was(FactLine fact) {
        return isSent() && !rebased ? given(WAS, fact) : stored(fact);
    }

    /** What somebody else answered meanwhile; null if nobody did. */
    public String meanwhile(FactLine fact) {
        return rebased && !stored(fact).equals(given(WAS, fact)) ? stored(fact) : null;
    }

    public String inputType(FactLine fact) {
        return fact.kind() == FactKind.MOMENT ? "datetime-local" : "text";
    }

    /** The answer as readers see it; empty if there is none. */
    public String shown(FactLine fact) {
        JsonValue value = desk.getTicket().facts().answers().get(fact.key());
        if (fact.kind() == FactKind.MOMENT && value instanceof JsonString text) {
            try {
                return times.brief(Instant.parse(text.getString()));
            } catch (DateTimeException asItWasImported) {
                return text.getString();
            }
        }
        return stored(fact);
    }

    private String stored(FactLine fact) {
        JsonValue value = desk.getTicket().facts().answers().get(fact.key());
        if (value == null) {
            return "";
        } else if (value instanceof JsonArray list) {
            return list.stream().map(TicketFactsView::plain).collect(Collectors.joining("; "));
        }
        String text = plain(value);
        return fact.kind() == FactKind.MOMENT ? local(text) : Objects.requireNonNullElse(TicketFields.plain(text), "");
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    private String local(String moment) {
        try {
            return LocalDateTime.ofInstant(Instant.parse(moment), viewer.getZone())
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString();
        } catch (DateTimeException asItWasImported) {
            return moment;
        }
    }
}
