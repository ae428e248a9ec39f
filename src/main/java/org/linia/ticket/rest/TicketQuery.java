package org.linia.ticket.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.identity.AccountId;
import org.linia.identity.Member;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.shared.rest.Moments;
import org.linia.shared.rest.SliceQuery;
import org.linia.shared.text.Texts;
import org.linia.sla.AgreementKind;
import org.linia.sla.Priority;
import org.linia.sla.Target;
import org.linia.ticket.Outcome;
import org.linia.ticket.PromiseWish;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketSort;
import org.linia.ticket.TicketState;
import org.linia.ticket.TicketType;

/** The parameters of a list of tickets; a {@code @BeanParam}. */
public class TicketQuery {
    private static final Set<String> NAMES = Stream.of(TicketQuery.class, SliceQuery.class)
            .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
            .map(field -> field.getAnnotation(QueryParam.class))
            .filter(Objects::nonNull)
            .map(QueryParam::value)
            .collect(Collectors.toSet());

    @QueryParam("state")
    private List<String> states;

    @QueryParam("team")
    private List<String> teams;

    @QueryParam("assignee")
    private String assignee;

    @QueryParam("requester")
    private String requester;

    @QueryParam("priority")
    private List<String> priorities;

    @QueryParam("type")
    private String type;

    @QueryParam("level")
    private String level;

    @QueryParam("service")
    private String service;

    @QueryParam("category")
    private String category;

    @QueryParam("organisation")
    private String organisation;

    @QueryParam("tag")
    private String tag;

    @QueryParam("createdFrom")
    private String createdFrom;

    @QueryParam("createdTo")
    private String createdTo;

    @QueryParam("resolvedFrom")
    private String resolvedFrom;

    @QueryParam("resolvedTo")
    private String resolvedTo;

    @QueryParam("outcome")
    private String outcome;

    @QueryParam("outcomeKind")
    private String outcomeKind;

    @QueryParam("outcomeTarget")
    private String outcomeTarget;

    @QueryParam("outcomePriority")
    private String outcomePriority;

    @QueryParam("outcomeFrom")
    private String outcomeFrom;

    @QueryParam("outcomeTo")
    private String outcomeTo;

    @QueryParam("breached")
    private String breached;

    @QueryParam("channel")
    private String channel;

    @QueryParam("reopened")
    private String reopened;

    @QueryParam("absent")
    private String absent;

    @QueryParam("major")
    private String major;

    @QueryParam("parent")
    private String parent;

    @QueryParam("fact")
    private String fact;

    @QueryParam("q")
    private String words;

    @QueryParam("sort")
    private String sort;

    @BeanParam
    private SliceQuery slice;

    @Inject
    private FindPeople people;

    private final List<Violation> violations = new ArrayList<>();

    @Context
    private UriInfo parameters;

    /** @throws InvalidInput naming every parameter that cannot be used */
    TicketFilter filter() {
        TicketFilter filter = TicketFilter.all()
                .states(constants("state", states, TicketState.class))
                .teams(texts("team", teams))
                .assignee("none".equals(assignee) ? null : person("assignee", assignee))
                .unassigned("none".equals(assignee))
                .requester(person("requester", requester))
                .priorities(constants("priority", priorities, Priority.class))
                .type(constant("type", type, TicketType.class))
                .level(parsed("level", level, TicketQuery::level, "shared.invalid.number"))
                .service(text("service", service))
                .category(text("category", category))
                .organisation(text("organisation", organisation))
                .tag(text("tag", tag))
                .createdFrom(parsed("createdFrom", createdFrom, Moments::parse, "shared.invalid.moment"))
                .createdTo(parsed("createdTo", createdTo, Moments::parse, "shared.invalid.moment"))
                .resolvedFrom(parsed("resolvedFrom", resolvedFrom, Moments::parse, "shared.invalid.moment"))
                .resolvedTo(parsed("resolvedTo", resolvedTo, Moments::parse, "shared.invalid.moment"))
                .promised(promised())
                .breached(flag("breached", breached))
                .channel(constant("channel", channel, org.linia.ticket.Channel.class))
                .words(words == null || words.isBlank() ? null : text("q", words))
                .reopened(flag("reopened", reopened))
                .absent(flag("absent", absent))
                .major(flag("major", major))
                .parent(parsed("parent", parent, TicketQuery::ticket, "shared.invalid.number"))
                .fact(text("fact", fact))
                .build();
        parameters.getQueryParameters().keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .forEach(name -> violated(Texts.printable(name), "shared.invalid.unknownParameter"));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return filter;
    }

    private PromiseWish promised() {
        AgreementKind kind = constant("outcomeKind", outcomeKind, AgreementKind.class);
        Target target = constant("outcomeTarget", outcomeTarget, Target.class);
        Priority priority = constant("outcomePriority", outcomePriority, Priority.class);
        Instant from = parsed("outcomeFrom", outcomeFrom, Moments::parse, "shared.invalid.moment");
        Instant to = parsed("outcomeTo", outcomeTo, Moments::parse, "shared.invalid.moment");
        if (outcome == null) {
            parameters.getQueryParameters().keySet().stream()
                    .filter(name -> name.startsWith("outcome")
                            && violations.stream().noneMatch(one -> one.field().equals(name)))
                    .findFirst()
                    .ifPresent(name -> violated(name, "ticket.invalid.outcome"));
            return null;
        }
        Outcome wanted = constant("outcome", outcome, Outcome.class);
        return wanted == null ? null : new PromiseWish(wanted, kind, target, priority, from, to);
    }

    /** Newest first, unless asked otherwise. */
    TicketSort sort() {
        if (sort == null) {
            return TicketSort.NEWEST;
        }
        boolean descending = sort.startsWith("-");
        String word = descending ? sort.substring(1) : sort;
        return Arrays.stream(TicketSort.By.values())
                .filter(by -> by.word().equals(word))
                .map(by -> new TicketSort(by, descending))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        "sort",
                        "shared.invalid.oneOf",
                        Arrays.stream(TicketSort.By.values())
                                .map(TicketSort.By::word)
                                .collect(Collectors.joining(", "))));
    }

    Slice slice() {
        return slice.slice();
    }

    private static BigDecimal level(String text) {
        if (!text.matches("\\d{1,3}(\\.\\d{1,3})?")) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }

    private static Long ticket(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new NumberFormatException(text);
        }
        return Long.valueOf(text);
    }

    private String text(String name, String value) {
        return value == null || Texts.isStorable(value) ? value : violated(name, "shared.invalid.characters");
    }

    private AccountId person(String name, String named) {
        if (text(name, named) == null) {
            return null;
        }
        return people.named(named).map(Member::id).orElseGet(() -> violated(name, "ticket.invalid.person"));
    }

    private Boolean flag(String name, String text) {
        if (text == null) {
            return null;
        }
        return Set.of("true", "false").contains(text) ? Boolean.valueOf(text) : violated(name, "shared.invalid.flag");
    }

    private Set<String> texts(String name, List<String> values) {
        values = values == null ? List.of() : values;
        values.forEach(value -> text(name, value));
        return Set.copyOf(values);
    }

    private <E extends Enum<E>> Set<E> constants(String name, List<String> values, Class<E> type) {
        return values == null
                ? Set.of()
                : values.stream()
                        .map(value -> constant(name, value, type))
                        .filter(constant -> constant != null)
                        .collect(Collectors.toSet());
    }

    private <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        return parsed(name, value, text -> Enum.valueOf(type, text), "shared.invalid.constant");
    }

    private <T> T parsed(String name, String value, Function<String, T> parse, String wrong) {
        try {
            return value == null ? null : parse.apply(value);
        } catch (IllegalArgumentException | DateTimeException notOne) {
            return violated(name, wrong);
        }
    }

    private <T> T violated(String name, String key) {
        violations.add(Violation.of(name, key));
        return null;
    }
}
