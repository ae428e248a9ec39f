package org.linia.transfer.control.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linia.catalog.CategoryId;
import org.linia.catalog.CategoryPath;
import org.linia.catalog.ServiceId;
import org.linia.catalog.boundary.TakeInCategories;
import org.linia.identity.DepartmentId;
import org.linia.identity.Member;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamLine;
import org.linia.identity.boundary.TakeInPeople;
import org.linia.identity.boundary.TakeInPlaces;
import org.linia.transfer.control.story.PastTicket;

/**
 * Who and what the names of a source are here; remembered from chunk to chunk of one import. After a chunk that was
 * rolled back it knows too much and must be thrown away.
 */
public final class Known {
    private final OrganisationId organisation;
    private final Map<String, Member> people = new HashMap<>();
    private final Map<String, TeamLine> teams = new HashMap<>();
    private final Map<String, OfficeId> offices = new HashMap<>();
    private final Map<String, DepartmentId> departments = new HashMap<>();
    private final Map<String, Optional<ServiceId>> services = new HashMap<>();
    private final Map<CategoryPath, CategoryId> categories = new HashMap<>();

    public Known(OrganisationId organisation) {
        this.organisation = organisation;
    }

    /** Finds, or enters, all that the tickets name and that is not known yet. */
    public void learn(
            Collection<PastTicket> tickets,
            TakeInPeople takeInPeople,
            TakeInPlaces takeInPlaces,
            TakeInCategories takeInCategories) {
        Names names = new Names(tickets);
        learn(people, names.people(), missing -> takeInPeople.people(organisation, missing, "en"));
        learn(teams, names.teams(), missing -> takeInPlaces.teams(organisation, missing));
        learn(offices, names.offices(), missing -> takeInPlaces.offices(organisation, missing));
        learn(departments, names.departments(), missing -> takeInPlaces.departments(organisation, missing));
        learn(categories, names.categories(), takeInCategories::categories);
        learn(services, names.services(), missing -> missing.stream()
                .collect(Collectors.toMap(name -> name, takeInCategories::service)));
    }

    private static <K, V> void learn(Map<K, V> known, Set<K> names, Function<Set<K>, Map<K, V>> find) {
        Set<K> missing =
                names.stream().filter(name -> !known.containsKey(name)).collect(Collectors.toUnmodifiableSet());
        if (!missing.isEmpty()) {
            known.putAll(find.apply(missing));
        }
    }

    OrganisationId organisation() {
        return organisation;
    }

    Member person(String name) {
        return name == null ? null : people.get(name);
    }

    TeamLine team(String name) {
        return name == null ? null : teams.get(name);
    }

    OfficeId office(String name) {
        return name == null ? null : offices.get(name);
    }

    DepartmentId department(String name) {
        return name == null ? null : departments.get(name);
    }

    ServiceId service(String name) {
        return name == null ? null : services.get(name).orElse(null);
    }

    CategoryId category(CategoryPath path) {
        return path == null ? null : categories.get(path);
    }
}
