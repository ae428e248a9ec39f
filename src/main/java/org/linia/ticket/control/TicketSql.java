package org.linia.ticket.control;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.linia.identity.DataScope;
import org.linia.shared.paging.Cursor;
import org.linia.shared.paging.Slice;
import org.linia.ticket.Outcome;
import org.linia.ticket.PromiseWish;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketSort;
import org.linia.ticket.TicketState;

/**
 * Writes the statement for a list of tickets: scope, filter, order and the place to go on from (keyset, so that every
 * slice costs the same). It finds numbers alone; {@link TicketReader} looks up what there is to know about those. Values
 * are parameters; only our own words, numbers and digits become text.
 */
final class TicketSql {
    final StringBuilder where = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    /** What is sought among many tickets, and the rule for those found; null without words. */
    private String search;

    private String said;

    TicketSql(DataScope scope) {
        where.append(TicketScope.condition("t", scope));
    }

    TicketSql filter(TicketFilter filter, Instant now) {
        states(filter.states());
        teams(filter.teams());
        in("t.priority", names(filter.priorities()));
        equal(
                "t.assignee_id",
                filter.assignee() == null ? null : filter.assignee().value());
        equal(
                "t.requester_id",
                filter.requester() == null ? null : filter.requester().value());
        equal("t.type", filter.type() == null ? null : filter.type().name());
        equal("t.channel", filter.channel() == null ? null : filter.channel().name());
        equalTo("t.level_id", "support_level where number", filter.level());
        equalTo("t.service_id", "service where key", filter.service());
        equalTo("t.organisation_id", "organisation where key", filter.organisation());
        equal("t.parent", filter.parent());
        compare("t.created_at >= ", filter.createdFrom());
        compare("t.created_at < ", filter.createdTo());
        labels(filter);
        moments(filter, now);
        if (!filter.numbers().isEmpty()) {
            and("t.number in (" + filter.numbers().stream().map(this::next).collect(Collectors.joining(", ")) + ")");
        }
        return this;
    }

    private void labels(TicketFilter filter) {
        if (filter.unassigned()) {
            and("t.assignee_id is null");
        }
        if (filter.category() != null) {
            and("t.category_id in (select id from category where key = " + next(filter.category()) + " or key like "
                    + next(filter.category().replace("%", "").replace("_", "") + ".%") + ")");
        }
        if (filter.tag() != null) {
            and("t.tags @> jsonb_build_array(" + next(filter.tag()) + "::text)");
        }
        if (filter.fact() != null) {
            fact(filter.fact());
        }
    }

    private void moments(TicketFilter filter, Instant now) {
        if (filter.reopened() != null) {
            and("t.reopen_count " + (filter.reopened() ? "> 0" : "= 0"));
        }
        if (filter.breached() != null) {
            and("t.number " + (filter.breached() ? "" : "not ") + "in ("
                    + MomentSql.late(next(Timestamp.from(now.truncatedTo(ChronoUnit.SECONDS)))) + ")");
        }
        if (filter.resolvedFrom() != null || filter.resolvedTo() != null) {
            and("t.number in ("
                    + MomentSql.resolved(
                            at(filter.resolvedFrom(), Instant.EPOCH), at(filter.resolvedTo(), TicketOrder.NEVER))
                    + ")");
        }
        if (filter.promised() != null) {
            promised(filter.promised(), next(Timestamp.from(now.truncatedTo(ChronoUnit.SECONDS))));
        }
        if (filter.absent() != null) {
            and((filter.absent() ? "" : "not ") + MomentSql.away(next(Timestamp.from(now))));
        }
        if (filter.major() != null) {
            and("t.major_since is " + (filter.major() ? "not null" : "null"));
        }
        if (filter.dueBefore() != null) {
            and("t.open and t.due_sort < " + next(Timestamp.from(filter.dueBefore())));
        }
    }

    private void promised(PromiseWish wish, String now) {
        String from = at(wish.from(), Instant.EPOCH);
        String to = at(wish.to(), TicketOrder.NEVER);
        and("t.number in (select p.ticket from promise p where " + Outcome.within(from, to, now)
                + " and (p.stopped_at is null or p.stopped_at >= " + from + ") and " + Outcome.name(to, now) + " = "
                + next(wish.outcome().name()) + is("p.kind", wish.kind()) + is("p.target", wish.target())
                + is("p.priority", wish.priority()) + ")");
    }

    private String is(String column, Enum<?> value) {
        return value == null ? "" : " and " + column + " = " + next(value.name());
    }

    /**
     * Full text. Words of internal notes are found only on tickets of organisations that the reader serves, not on those
     * they see as requester or colleague: there neither their presence nor their absence may be told.
     */
    TicketSql words(String words, String language, DataScope scope) {
        if (words != null) {
            String sought = "linia_tsquery(" + known(language) + ", " + known(words) + ")";
            String publicly = "exists (select from ticket_text x where x.ticket = t.number and "
                    + "coalesce(x.public_words, x.words) @@ " + sought + ")";
            if (scope.isStaff()) {
                search = sought;
                said = "(" + TicketScope.served("t", scope) + " or " + publicly + ")";
            } else {
                and(publicly);
            }
        }
        return this;
    }

    /** Whether words are sought among so many tickets that the way to find them matters. */
    boolean isSearch() {
        return search != null;
    }

    /** A text that the planner sees, as the digits of its characters: it then knows how common the words are. */
    private static String known(String text) {
        return text.codePoints().mapToObj("\\+%06x"::formatted).collect(Collectors.joining("", "U&'", "'"));
    }

    /** A fact is a text or, where the value looks like one, a number or flag. */
    private void fact(String fact) {
        int colon = fact.indexOf(':');
        String name = colon < 0 ? fact : fact.substring(0, colon);
        String value = colon < 0 ? "" : fact.substring(colon + 1);
        String text = "t.facts @> jsonb_build_object(" + next(name) + "::text, " + next(value) + "::text)";
        boolean word = value.matches("true|false|-?\\d{1,15}");
        and(
                word
                        ? "(" + text + " or t.facts @> jsonb_build_object(" + next(name) + "::text, " + next(value)
                                + "::jsonb))"
                        : text);
    }

    private void states(Collection<TicketState> states) {
        // the same rows, but in the words of the partial indexes
        if (!states.isEmpty() && states.stream().allMatch(TicketState::isOpen)) {
            and("t.open");
        }
        boolean allOpen = states.size() == 4 && states.stream().allMatch(TicketState::isOpen);
        if (!allOpen) {
            in("t.state", names(states));
        }
    }

    /** How many tickets have the words, as the planner expects it. */
    String expected() {
        return "select linia_expected(" + search + ")";
    }

    /**
     * Numbers of the slice in order; asks for one more, which tells whether there is a next one. A search starts from all
     * tickets with the words, which is right for words of few; {@code offset 0} forbids the planner to walk along the order
     * instead and to look each ticket up among those found, which took half a minute for a word of ten thousand.
     */
    String numbers(TicketSort sort, Slice slice) {
        String from = isSearch()
                ? "with found as materialized (select x.ticket from ticket_text x where x.words @@ " + search
                        + ") select t.number from found cross join lateral "
                        + "(select * from ticket t where t.number = found.ticket offset 0) t where " + said + " and "
                : "select t.number from ticket t where ";
        return from + where + after(sort, slice) + TicketOrder.by(sort, TicketOrder.key(sort.by())) + " limit "
                + (slice.limit() + 1);
    }

    /**
     * The same for words of many: looks at the next {@code most} tickets in order, and finds no others. What it finds is
     * the slice if it is full.
     */
    String near(TicketSort sort, Slice slice, int most) {
        String key = TicketOrder.key(sort.by());
        return "select t.number from (select t.number, t.organisation_id, " + key + " as place from ticket t where "
                + where
                + after(sort, slice) + TicketOrder.by(sort, key) + " limit " + most + ") t where " + found() + " and "
                + said
                + TicketOrder.by(sort, "t.place") + " limit " + (slice.limit() + 1);
    }

    String count(int most) {
        String words = isSearch() ? " and " + found() + " and " + said : "";
        return "select count(*) from (select 1 from ticket t where " + where + words + " limit " + most + ") n";
    }

    private String found() {
        return "exists (select from ticket_text x where x.ticket = t.number and x.words @@ " + search + ")";
    }

    private String after(TicketSort sort, Slice slice) {
        if (slice.after() == null) {
            return "";
        }
        List<String> last = Cursor.keys(sort.text(), 2, slice.after());
        String than = sort.descending() ? " < " : " > ";
        return " and (" + TicketOrder.key(sort.by()) + ", t.number)" + than + "("
                + next(TicketOrder.parsed(sort.by(), last.get(0))) + ", " + next(TicketOrder.number(last.get(1))) + ")";
    }

    List<Object> parameters() {
        return parameters;
    }

    private static <E extends Enum<E>> Collection<String> names(Collection<E> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private void in(String column, Collection<String> values) {
        if (!values.isEmpty()) {
            and(column + " in (" + values.stream().map(this::next).collect(Collectors.joining(", ")) + ")");
        }
    }

    private void equal(String column, Object value) {
        if (value != null) {
            and(column + " = " + next(value));
        }
    }

    /** By the id that a key stands for, so that an index by id keeps its order. */
    private void equalTo(String column, String tableAndKey, Object value) {
        if (value != null) {
            and(column + " = (select id from " + tableAndKey + " = " + next(value) + ")");
        }
    }

    private void teams(Collection<String> keys) {
        if (keys.size() == 1) {
            equalTo("t.team_id", "team where key", keys.iterator().next());
        } else if (!keys.isEmpty()) {
            and("t.team_id in (select id from team where key in ("
                    + keys.stream().sorted().map(this::next).collect(Collectors.joining(", ")) + "))");
        }
    }

    private String at(Instant given, Instant otherwise) {
        return next(Timestamp.from(given == null ? otherwise : given));
    }

    private void compare(String columnAndSign, Instant value) {
        if (value != null) {
            and(columnAndSign + next(Timestamp.from(value)));
        }
    }

    private void and(String condition) {
        where.append(" and ").append(condition);
    }

    private String next(Object parameter) {
        parameters.add(parameter);
        return "?" + parameters.size();
    }
}
