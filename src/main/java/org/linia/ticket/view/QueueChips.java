package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.catalog.boundary.FindCategories;
import org.linia.identity.AccountId;
import org.linia.identity.Keyed;
import org.linia.identity.TeamLine;
import org.linia.identity.boundary.FindDesk;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Times;
import org.linia.shared.text.Viewer;
import org.linia.ticket.PromiseWish;
import org.linia.ticket.view.Choice.Chip;

/** The chips above a queue. A name is looked up only for what is chosen. */
@RequestScoped
public class QueueChips {
    private static final List<String> NAMES = List.of(
            "state",
            "team",
            "priority",
            "level",
            "organisation",
            "category",
            "assignee",
            "type",
            "channel",
            "reopened",
            "breached",
            "major");
    /** By which one does not choose from a menu: they come with a link or a kept view. */
    private static final List<String> GIVEN = List.of(
            "service", "tag", "fact", "parent", "createdFrom", "createdTo", "resolvedFrom", "resolvedTo", "outcome");

    @Inject
    private FindDesk desk;

    @Inject
    private FindPeople people;

    @Inject
    private FindCategories categories;

    @Inject
    private Messages messages;

    @Inject
    private Viewer viewer;

    @Inject
    private Times times;

    List<Chip> of(QueueAddress address) {
        DeskView view = DeskView.of(address);
        List<Chip> chips = new ArrayList<>();
        for (String name : NAMES) {
            boolean settled = name.equals("assignee") && (view == DeskView.MINE || view == DeskView.UNASSIGNED);
            if (!settled) {
                chips.add(new Chip(
                        name, messages.get("ticket.filter." + name), said(address, view, name), less(address, name)));
            }
        }
        GIVEN.stream()
                .filter(address::has)
                .map(name -> new Chip(
                        name, messages.get("ticket.filter." + name), given(address, name), less(address, name)))
                .forEach(chips::add);
        return chips;
    }

    private String given(QueueAddress address, String name) {
        PromiseWish promised = name.equals("outcome") ? QueueWishes.promised(address) : null;
        return promised == null ? given(name, address.first(name)) : said(promised);
    }

    private String said(PromiseWish promised) {
        String span = Stream.of(promised.from(), promised.to())
                .map(at -> at == null ? "" : times.brief(at))
                .collect(Collectors.joining(" – "));
        return Stream.of(
                        messages.word("ticket.outcome", promised.outcome()),
                        promised.kind() == null ? "" : promised.kind().name(),
                        messages.word("ticket.target", promised.target()),
                        messages.word("ticket.priority", promised.priority()),
                        promised.from() == null && promised.to() == null ? "" : span)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String given(String name, String value) {
        Instant at = name.endsWith("From") || name.endsWith("To") ? QueueWishes.moment(value) : null;
        return at == null ? value : times.brief(at);
    }

    private static String less(QueueAddress address, String name) {
        boolean open = name.equals("state") && !address.has("state");
        return (open ? address.with("state", List.of(QueueWishes.ANY)) : address.without(name)).text();
    }

    private String said(QueueAddress address, DeskView view, String name) {
        List<String> values = address.all(name);
        if (name.equals("state")) {
            return states(values, view);
        }
        if (name.equals("team") && values.isEmpty() && view == DeskView.TEAMS) {
            List<TeamLine> mine = desk.mine();
            return mine.isEmpty()
                    ? null
                    : QueueWishes.words(mine.stream().map(TeamLine::name).toList(), n -> n);
        }
        return values.isEmpty() ? null : QueueWishes.words(values, names(name));
    }

    private String states(List<String> values, DeskView view) {
        if (values.isEmpty()) {
            return view == DeskView.SEARCH ? null : messages.get("ticket.filter.open");
        }
        return values.contains(QueueWishes.ANY)
                ? null
                : QueueWishes.words(values, value -> messages.word("ticket.state", value));
    }

    private Function<String, String> names(String name) {
        return switch (name) {
            case "team" ->
                named(desk.teams().stream()
                        .map(team -> new Keyed(team.key(), team.name()))
                        .toList());
            case "organisation" -> named(desk.organisations());
            case "category" ->
                named(categories.tree(viewer.getTag()).stream()
                        .map(one -> new Keyed(one.key(), one.name()))
                        .toList());
            case "assignee" -> this::person;
            case "level" -> value -> "L" + value;
            default -> value -> messages.word("ticket." + name, value.toUpperCase(Locale.ROOT));
        };
    }

    private String person(String value) {
        if (value.equals("me") || value.equals("none")) {
            return messages.get("ticket.filter.assignee." + value);
        }
        return value.matches("\\d{1,18}")
                ? people.names(List.of(new AccountId(Long.parseLong(value)))).values().stream()
                        .findFirst()
                        .orElse(value)
                : value;
    }

    private static Function<String, String> named(List<Keyed> known) {
        var names = known.stream().collect(Collectors.toMap(Keyed::key, Keyed::name));
        return key -> names.getOrDefault(key, key);
    }
}
