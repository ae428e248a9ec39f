package org.linia.ticket.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.DataScope;
import org.linia.identity.DepartmentId;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;

/**
 * A {@link DataScope} over tickets, as a condition in SQL. Every query for tickets, one or many, contains it. Ids are
 * numbers and are written into the text: there are few different ones, so the statements stay prepared.
 */
public final class TicketScope {
    private TicketScope() {}

    /** @param t the alias of {@code ticket} or of a view of it with its organisation, department, office, team and assignee */
    public static String condition(String t, DataScope scope) {
        String own = t + ".number in (" + own(scope) + ")";
        return scope.isStaff() ? "(" + served(t, scope) + " or " + own + ")" : own;
    }

    /** Tickets that the person works on: never null, and false for somebody who is nowhere staff. */
    public static String served(String t, DataScope scope) {
        DataScope.Part part = scope.part();
        List<String> ways = new ArrayList<>();
        way(ways, t + ".organisation_id", scope.served(), OrganisationId::value);
        way(ways, t + ".office_id", part.offices(), OfficeId::value);
        way(ways, t + ".department_id", part.departments(), DepartmentId::value);
        way(ways, t + ".team_id", part.teams(), TeamId::value);
        if (part.assigned()) {
            ways.add(t + ".assignee_id = " + scope.me());
        }
        return switch (ways.size()) {
            case 0 -> "false";
            case 1 -> scope.served().isEmpty() ? "coalesce(" + ways.get(0) + ", false)" : ways.get(0);
            default -> "coalesce(" + String.join(" or ", ways) + ", false)";
        };
    }

    private static <T> void way(List<String> ways, String column, Set<T> ids, ToLongFunction<T> value) {
        if (!ids.isEmpty()) {
            ways.add(column + " in (" + ids(ids.stream().map(value::applyAsLong).toList()) + ")");
        }
    }

    /**
     * The same rule for a ticket whose facts are known.
     *
     * @param shares with whom it is shared
     */
    public static boolean admits(DataScope scope, DataScope.Place place, AccountId requester, Set<AccountId> shares) {
        return scope.worksOn(place)
                || scope.me().equals(requester)
                || shares.contains(scope.me())
                || (place.department() != null && scope.departments().contains(place.department()));
    }

    /** Numbers of the tickets that the person sees without working on them. */
    static String own(DataScope scope) {
        String me = scope.me().toString();
        String own = "select number from ticket where requester_id = " + me
                + " union all select ticket from ticket_share where account_id = " + me;
        return scope.departments().isEmpty()
                ? own
                : own + " union all select number from ticket where department_id in ("
                        + ids(scope.departments().stream()
                                .map(DepartmentId::value)
                                .toList()) + ")";
    }

    private static String ids(Collection<Long> ids) {
        return ids.stream().sorted().map(Object::toString).collect(Collectors.joining(", "));
    }
}
