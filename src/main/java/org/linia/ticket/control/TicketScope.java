package org.linia.ticket.control;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.DataScope;
import org.linia.identity.DepartmentId;
import org.linia.identity.OrganisationId;

/**
 * A {@link DataScope} over tickets, as a condition in SQL. Every query for tickets, one or many, contains it. Ids are
 * numbers and are written into the text: there are few different ones, so the statements stay prepared.
 */
public final class TicketScope {
    private TicketScope() {}

    /** @param t the alias of a relation with {@code number} and {@code organisation_id} */
    public static String condition(String t, DataScope scope) {
        String own = t + ".number in (" + own(scope) + ")";
        return scope.isStaff() ? "(" + served(t, scope) + " or " + own + ")" : own;
    }

    /** Tickets that the person works on. Not for somebody who is nowhere staff. */
    static String served(String t, DataScope scope) {
        return t + ".organisation_id in ("
                + ids(scope.served().stream().map(OrganisationId::value).toList()) + ")";
    }

    /**
     * The same rule for a ticket whose facts are known.
     *
     * @param shares with whom it is shared
     */
    public static boolean admits(
            DataScope scope,
            OrganisationId organisation,
            DepartmentId department,
            AccountId requester,
            Set<AccountId> shares) {
        return scope.serves(organisation)
                || scope.me().equals(requester)
                || shares.contains(scope.me())
                || (department != null && scope.departments().contains(department));
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
