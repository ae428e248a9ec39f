package org.linia.sla;

import java.util.Set;

/**
 * What a subject must be like for an agreement to apply. An empty set: anything will do.
 *
 * @param organisations their ids
 * @param services their keys
 * @param categories their keys; each counts for those below it
 * @param types in the words of the caller's
 * @param vip null: whoever asks
 * @param levels ids of support levels, for agreements between teams
 * @param teams their ids, for agreements between teams
 * @param suppliers their ids, for agreements with suppliers
 */
public record Conditions(
        Set<Long> organisations,
        Set<String> services,
        Set<String> categories,
        Set<String> types,
        Boolean vip,
        Set<Long> levels,
        Set<Long> teams,
        Set<Long> suppliers) {
    public static final Conditions NONE =
            new Conditions(Set.of(), Set.of(), Set.of(), Set.of(), null, Set.of(), Set.of(), Set.of());

    public Conditions {
        organisations = Set.copyOf(organisations);
        services = Set.copyOf(services);
        categories = Set.copyOf(categories);
        types = Set.copyOf(types);
        levels = Set.copyOf(levels);
        teams = Set.copyOf(teams);
        suppliers = Set.copyOf(suppliers);
    }

    public boolean match(Matter matter) {
        return among(organisations, matter.organisation().value())
                && among(services, matter.service())
                && isUnder(matter.category())
                && among(types, matter.type())
                && (vip == null || vip == matter.vip())
                && among(levels, matter.level() == null ? null : matter.level().value())
                && among(teams, matter.team() == null ? null : matter.team().value())
                && among(suppliers, matter.supplier());
    }

    private static <T> boolean among(Set<T> wanted, T value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }

    private boolean isUnder(String category) {
        return categories.isEmpty()
                || (category != null
                        && categories.stream()
                                .anyMatch(above -> category.equals(above) || category.startsWith(above + ".")));
    }
}
