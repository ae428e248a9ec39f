package org.linia.ticket.control;

import jakarta.json.JsonString;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linia.identity.AccountId;
import org.linia.identity.DataScope;
import org.linia.identity.DepartmentId;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;
import org.linia.shared.database.Rows;
import org.linia.shared.json.Json;
import org.linia.sla.ClockReading;
import org.linia.sla.ClockState;
import org.linia.ticket.Facts;
import org.linia.ticket.Tags;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketLine.PersonName;

/** Rows of the views {@code ticket_line} and {@code ticket_sheet} as records: each component takes its columns by its type, one after the other. */
public final class TicketLines {
    /** Where a ticket belongs. */
    static final String PLACE_COLUMNS = "t.organisation_id, t.department_id, t.office_id, t.team_id, t.assignee_id";

    /** In the order of the record's components; a person is three columns. */
    static final String COLUMNS = "t.number, t.type, t.state, t.title, t.description, "
            + "t.requester_id, t.requester_name, t.requester_email, t.requester_vip, t.affected_users, "
            + PLACE_COLUMNS + ", t.organisation, t.organisation_name, t.department, t.office, t.channel, t.language, "
            + "t.category, t.service, t.impact, t.urgency, t.priority, t.priority_reason, "
            + "t.level, t.team_id, t.team, t.team_name, t.assignee_id, t.assignee_name, null::text, t.pending_reason, "
            + "t.pending_until, t.supplier, t.supplier_name, t.supplier_reference, t.supplier_since, "
            + "t.given_level, t.given_team, t.given_team_name, t.given_assignee_id, t.given_assignee_name, null::text, "
            + "t.management_since, t.tags::text, t.facts::text, t.parent, t.merged_into, t.major_since, t.known_since, t.created_at, t.updated_at, "
            + "t.first_responded_at, t.resolved_at, t.closed_at, t.solution, t.cause_code, t.reopen_count, t.due_at, "
            + "t.version";

    /** With one parameter, the numbers as PostgreSQL writes an array. Knows no scope: the numbers come from it. */
    static final String BY_NUMBERS =
            "select " + COLUMNS + " from ticket_line t where t.number = any(cast(?1 as bigint[]))";

    private static final ClassValue<Map<String, Object>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), Function.identity()));
        }
    };
    private static final RecordComponent[] COMPONENTS = TicketLine.class.getRecordComponents();
    private static final Constructor<TicketLine> RECORD = constructor();
    private static final int PLACE = component("place");
    private static final int DUE_AT = component("dueAt");

    /** What is not here is a constant's name or the value as it is. */
    private static final Map<Class<?>, Function<Iterator<Object>, Object>> READERS = Map.of(
            BigDecimal.class, columns -> decimal((BigDecimal) columns.next()),
            Instant.class, columns -> Rows.moment(columns.next()),
            DataScope.Place.class, TicketLines::place,
            TeamId.class, columns -> id(columns, TeamId::new),
            PersonName.class,
                    columns -> person((Long) columns.next(), (String) columns.next(), (String) columns.next()),
            Tags.class, columns -> tags((String) columns.next()),
            Facts.class, columns -> facts((String) columns.next()));

    private TicketLines() {}

    static long number(Object[] row) {
        return (Long) row[0];
    }

    /** @param scope of the reader: promises within the house are for its staff alone */
    static TicketLine of(Object[] row, List<ClockReading> clocks, DataScope scope) {
        Iterator<Object> columns = Arrays.asList(row).iterator();
        Object[] values = new Object[COMPONENTS.length];
        for (int i = 0; i < values.length - 1; i++) {
            values[i] = value(COMPONENTS[i].getType(), columns);
        }
        values[values.length - 1] = clocks;
        if (!clocks.stream().allMatch(ClockReading::isToUser) && !scope.worksOn((DataScope.Place) values[PLACE])) {
            List<ClockReading> told =
                    clocks.stream().filter(ClockReading::isToUser).toList();
            values[values.length - 1] = told;
            values[DUE_AT] = due(told, (Instant) values[DUE_AT]);
        }
        try {
            return RECORD.newInstance(values);
        } catch (ReflectiveOperationException notTheColumns) {
            throw new IllegalStateException("A row of ticket_line does not make a TicketLine", notTheColumns);
        }
    }

    /** The nearest due time, or the next one that they are told of. */
    private static Instant due(List<ClockReading> told, Instant nearest) {
        return told.stream().map(ClockReading::dueAt).anyMatch(due -> due != null && due.equals(nearest))
                ? nearest
                : told.stream()
                        .filter(reading -> reading.state() == ClockState.RUNNING)
                        .map(ClockReading::dueAt)
                        .min(Instant::compareTo)
                        .orElse(null);
    }

    private static int component(String name) {
        return IntStream.range(0, COMPONENTS.length)
                .filter(i -> COMPONENTS[i].getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object value(Class<?> type, Iterator<Object> columns) {
        Function<Iterator<Object>, Object> reader = READERS.get(type);
        if (reader != null) {
            return reader.apply(columns);
        }
        Object value = columns.next();
        return type.isEnum() && value != null ? CONSTANTS.get(type).get(value) : value;
    }

    private static BigDecimal decimal(BigDecimal value) {
        return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    /** Of {@link #PLACE_COLUMNS}. */
    static DataScope.Place place(Iterator<Object> columns) {
        return new DataScope.Place(
                id(columns, OrganisationId::new),
                id(columns, DepartmentId::new),
                id(columns, OfficeId::new),
                id(columns, TeamId::new),
                id(columns, AccountId::new));
    }

    private static <T> T id(Iterator<Object> columns, LongFunction<T> id) {
        Long value = (Long) columns.next();
        return value == null ? null : id.apply(value);
    }

    private static PersonName person(Long id, String name, String email) {
        return id == null ? null : new PersonName(new AccountId(id), name, email);
    }

    /** Most tickets have none, which needs no parser. */
    private static Facts facts(String json) {
        return "{}".equals(json) ? Facts.NONE : new Facts(Json.object(json));
    }

    private static Tags tags(String json) {
        if ("[]".equals(json)) {
            return Tags.NONE;
        }
        return new Tags(Json.array(json).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList());
    }

    private static Constructor<TicketLine> constructor() {
        try {
            return TicketLine.class.getDeclaredConstructor(
                    Arrays.stream(COMPONENTS).map(RecordComponent::getType).toArray(Class[]::new));
        } catch (NoSuchMethodException everyRecordHasIt) {
            throw new IllegalStateException(everyRecordHasIt);
        }
    }
}
