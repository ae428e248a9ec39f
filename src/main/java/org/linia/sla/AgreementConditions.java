package org.linia.sla;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * What a subject must be like for an agreement to apply, as managers write it. An empty list: anything will do.
 *
 * @param organisations keys
 * @param services keys
 * @param categories keys; each counts for those below it
 * @param types words of the caller's, such as INCIDENT
 * @param vip null: whoever asks
 * @param levels numbers of support levels; between teams only
 * @param teams keys; between teams only
 * @param suppliers keys; with suppliers only
 */
public record AgreementConditions(
        List<String> organisations,
        List<String> services,
        List<String> categories,
        List<String> types,
        Boolean vip,
        List<BigDecimal> levels,
        List<String> teams,
        List<String> suppliers) {
    public static final AgreementConditions NONE =
            new AgreementConditions(List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of());

    public AgreementConditions {
        organisations = inOrder(organisations);
        services = inOrder(services);
        categories = inOrder(categories);
        types = inOrder(types);
        levels = inOrder(levels);
        teams = inOrder(teams);
        suppliers = inOrder(suppliers);
    }

    private static <T extends Comparable<T>> List<T> inOrder(Collection<T> values) {
        return values.stream().distinct().sorted().toList();
    }
}
