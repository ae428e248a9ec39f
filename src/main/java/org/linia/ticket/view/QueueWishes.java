package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.TeamLine;
import org.linia.identity.boundary.FindDesk;
import org.linia.shared.rest.Moments;
import org.linia.sla.AgreementKind;
import org.linia.sla.Priority;
import org.linia.sla.Target;
import org.linia.ticket.Channel;
import org.linia.ticket.Outcome;
import org.linia.ticket.PromiseWish;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketSort;
import org.linia.ticket.TicketSort.By;
import org.linia.ticket.TicketState;
import org.linia.ticket.TicketType;

/** What the address of a queue asks for. What it says wrongly is as if it were not there. */
@RequestScoped
public class QueueWishes {
    /** From here on a clock is amber, and its ticket in the view of what breaches soon. */
    static final Duration SOON = Duration.ofHours(1);

    static final Set<TicketState> OPEN =
            Arrays.stream(TicketState.values()).filter(TicketState::isOpen).collect(Collectors.toSet());
    static final String ANY = "any";

    private static final Set<TicketState> EVERY = EnumSet.allOf(TicketState.class);

    @Inject
    private Caller caller;

    @Inject
    private FindDesk desk;

    @Inject
    private Clock clock;

    TicketFilter filter(QueueAddress address) {
        DeskView view = DeskView.of(address);
        String assignee = address.first("assignee");
        return TicketFilter.all()
                .states(states(address, view))
                .teams(teams(address, view))
                .assignee(view == DeskView.MINE ? caller.id() : person(assignee))
                .unassigned(view == DeskView.UNASSIGNED || "none".equals(assignee))
                .priorities(constants(address.all("priority"), Priority.class))
                .type(constant(address.first("type"), TicketType.class).orElse(null))
                .level(level(address.first("level")))
                .service(address.first("service"))
                .category(address.first("category"))
                .organisation(address.first("organisation"))
                .tag(address.first("tag"))
                .breached(flag(address.first("breached")))
                .channel(constant(address.first("channel"), Channel.class).orElse(null))
                .words(address.first("q"))
                .reopened(flag(address.first("reopened")))
                .absent(view == DeskView.ABSENT ? Boolean.TRUE : flag(address.first("absent")))
                .major(flag(address.first("major")))
                .parent(ticket(address.first("parent")))
                .fact(address.first("fact"))
                .createdFrom(moment(address.first("createdFrom")))
                .createdTo(moment(address.first("createdTo")))
                .resolvedFrom(moment(address.first("resolvedFrom")))
                .resolvedTo(moment(address.first("resolvedTo")))
                .promised(promised(address))
                .dueBefore(view == DeskView.BREACHING ? clock.instant().plus(SOON) : null)
                .build();
    }

    /** No wishes at all. */
    TicketFilter anywhere() {
        return filter(new QueueAddress(TicketQueueView.PATH, Map.of("view", List.of(DeskView.SEARCH.word()))));
    }

    /** The states asked for; none in particular means those in which something is to be done, or any for a search. */
    static Set<TicketState> states(QueueAddress address, DeskView view) {
        Set<TicketState> chosen = constants(address.all("state"), TicketState.class);
        if (!chosen.isEmpty()) {
            return chosen;
        }
        boolean any = view == DeskView.SEARCH || address.all("state").contains(ANY);
        return any ? EVERY : OPEN;
    }

    TicketSort sort(QueueAddress address) {
        String asked = address.has("sort") ? address.first("sort") : "";
        boolean descending = asked.startsWith("-");
        return Arrays.stream(By.values())
                .filter(by -> by.word().equals(descending ? asked.substring(1) : asked))
                .map(by -> new TicketSort(by, descending))
                .findFirst()
                .orElse(DeskView.of(address).order());
    }

    private Set<String> teams(QueueAddress address, DeskView view) {
        if (address.has("team")) {
            return Set.copyOf(address.all("team"));
        }
        return view == DeskView.TEAMS ? desk.mine().stream().map(TeamLine::key).collect(Collectors.toSet()) : Set.of();
    }

    private AccountId person(String text) {
        if ("me".equals(text)) {
            return caller.id();
        }
        return text != null && text.matches("\\d{1,18}") ? new AccountId(Long.parseLong(text)) : null;
    }

    static PromiseWish promised(QueueAddress address) {
        return constant(address.first("outcome"), Outcome.class)
                .map(outcome -> new PromiseWish(
                        outcome,
                        constant(address.first("outcomeKind"), AgreementKind.class)
                                .orElse(null),
                        constant(address.first("outcomeTarget"), Target.class).orElse(null),
                        constant(address.first("outcomePriority"), Priority.class)
                                .orElse(null),
                        moment(address.first("outcomeFrom")),
                        moment(address.first("outcomeTo"))))
                .orElse(null);
    }

    private static Long ticket(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static BigDecimal level(String text) {
        return text != null && text.matches("\\d{1,2}(\\.\\d)?") ? new BigDecimal(text) : null;
    }

    static Instant moment(String text) {
        try {
            return text == null ? null : Moments.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static Boolean flag(String text) {
        return "true".equals(text) ? Boolean.TRUE : "false".equals(text) ? Boolean.FALSE : null;
    }

    static <E extends Enum<E>> Set<E> constants(List<String> names, Class<E> type) {
        return names.stream().flatMap(name -> constant(name, type).stream()).collect(Collectors.toSet());
    }

    static <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    /** The values of one name as people read them, and their whole number. */
    static String words(List<String> values, Function<String, String> name) {
        String shown = values.stream().limit(2).map(name).collect(Collectors.joining(", "));
        return values.size() > 2 ? shown + ", +" + (values.size() - 2) : shown;
    }
}
