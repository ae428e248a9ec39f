package org.linia.identity.control;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.identity.DataScope;
import org.linia.identity.DepartmentId;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationId;

/** {@link DataScope#knows} as a condition in SQL. Ids are numbers and are written into the text. */
public final class PeopleScope {
    private PeopleScope() {}

    /** @param a the alias of {@code account} */
    public static String condition(String a, DataScope scope) {
        DataScope.Part part = scope.part();
        boolean everybody = !part.teams().isEmpty() || part.assigned();
        Stream<OrganisationId> organisations =
                Stream.concat(scope.served().stream(), everybody ? part.organisations().stream() : Stream.empty());
        return "("
                + in(
                        a + ".organisation_id",
                        organisations.map(OrganisationId::value).toList()) + " or "
                + in(
                        a + ".office_id",
                        part.offices().stream().map(OfficeId::value).toList()) + " or "
                + in(
                        a + ".department_id",
                        part.departments().stream().map(DepartmentId::value).toList()) + ")";
    }

    private static String in(String column, Collection<Long> ids) {
        return ids.isEmpty()
                ? "false"
                : column + " in (" + ids.stream().map(Object::toString).sorted().collect(Collectors.joining(", "))
                        + ")";
    }
}
