package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linia.catalog.boundary.FindCategories;
import org.linia.identity.Keyed;
import org.linia.identity.boundary.FindDesk;
import org.linia.identity.boundary.FindTeams;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Viewer;
import org.linia.sla.Priority;
import org.linia.ticket.Channel;
import org.linia.ticket.TicketState;
import org.linia.ticket.TicketType;
import org.linia.ticket.boundary.FindMajors;

/** What a menu offers, fetched when it is opened: ways to narrow the list, or with {@code pick} values for an act. */
@Named("queueChoices")
@RequestScoped
public class QueueChoicesView {
    private static final int PEOPLE = 200;
    private static final Set<String> MANY = Set.of("state", "priority", "team");

    @Inject
    private HttpServletRequest request;

    @Inject
    private FindDesk desk;

    @Inject
    private FindTeams lines;

    @Inject
    private FindCategories categories;

    @Inject
    private FindMajors majors;

    @Inject
    private Messages messages;

    @Inject
    private Viewer viewer;

    public List<Choice> getChoices() {
        String of = request.getParameter("of");
        return of == null
                ? List.of()
                : switch (of) {
                    case "state" -> states();
                    case "priority" -> words(of, Priority.values());
                    case "type" -> words(of, TicketType.values());
                    case "channel" -> words(of, Channel.values());
                    case "reopened", "breached" -> flags(of);
                    case "team" -> keyed(of, teams());
                    case "level" -> levels();
                    case "organisation" -> keyed(of, desk.organisations());
                    case "category" ->
                        categories.tree(viewer.getTag()).stream()
                                .map(one -> choice(of, one.key(), one.name(), one.parent() != null ? "deep" : null))
                                .toList();
                    case "assignee" -> people();
                    case "major" -> isPick() ? majors() : flags(of);
                    default -> List.of();
                };
    }

    private List<Choice> states() {
        List<Choice> choices = new ArrayList<>();
        QueueAddress address = address();
        choices.add(new Choice(
                "open",
                messages.get("ticket.filter.allOpen"),
                address.without("state").text(),
                !address.has("state"),
                null));
        choices.addAll(words("state", TicketState.values()));
        choices.add(new Choice(
                QueueWishes.ANY,
                messages.get("ticket.filter.any"),
                address.with("state", List.of(QueueWishes.ANY)).text(),
                address.all("state").contains(QueueWishes.ANY),
                null));
        return choices;
    }

    private List<Choice> words(String of, Enum<?>[] constants) {
        return Stream.of(constants)
                .map(one -> choice(of, one.name(), messages.word("ticket." + of, one), of))
                .toList();
    }

    private List<Keyed> teams() {
        return desk.teams().stream()
                .map(team -> new Keyed(team.key(), team.name()))
                .toList();
    }

    private List<Choice> levels() {
        return lines.levels().stream()
                .map(level -> level.number().toPlainString())
                .map(level -> choice("level", level, "L" + level, null))
                .toList();
    }

    private List<Choice> people() {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice("assignee", "me", messages.get("ticket.filter.assignee.me"), null));
        if (!isPick()) {
            choices.add(choice("assignee", "none", messages.get("ticket.filter.assignee.none"), null));
        }
        choices.addAll(keyed("assignee", desk.people(PEOPLE)));
        return choices;
    }

    private List<Choice> flags(String of) {
        return List.of(
                choice(of, "true", messages.get("ticket." + of + ".TRUE"), null),
                choice(of, "false", messages.get("ticket." + of + ".FALSE"), null));
    }

    private List<Choice> majors() {
        return majors.open().stream()
                .map(one ->
                        new Choice(Long.toString(one.number()), one.number() + " · " + one.title(), null, false, null))
                .toList();
    }

    private List<Choice> keyed(String of, List<Keyed> known) {
        return known.stream()
                .map(one -> choice(of, one.key(), one.name(), null))
                .toList();
    }

    private Choice choice(String of, String value, String text, String kind) {
        if (isPick()) {
            return new Choice(value, text, null, false, kind);
        }
        QueueAddress address = address();
        boolean chosen = address.all(of).contains(value);
        QueueAddress then = MANY.contains(of)
                ? withoutAny(address).toggled(of, value)
                : address.with(of, chosen ? List.of() : List.of(value));
        return new Choice(value, text, then.text(), chosen, kind);
    }

    private static QueueAddress withoutAny(QueueAddress address) {
        return address.all("state").contains(QueueWishes.ANY) ? address.without("state") : address;
    }

    private boolean isPick() {
        return request.getParameter("pick") != null;
    }

    private QueueAddress address() {
        String path = request.getParameter("board") == null ? TicketQueueView.PATH : TicketBoardView.PATH;
        return QueueAddress.of(path, request.getParameterMap());
    }
}
