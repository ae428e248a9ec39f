package org.linia.catalog.rest;

import java.util.Map;
import org.linia.catalog.ServiceRow;
import org.linia.identity.KeptResource.Kept;

/** A service in answers: {@code name} is English, {@code names} the other languages; a swarm solves its tickets or not. */
public record ServiceJson(
        String key, String name, Map<String, String> names, boolean active, boolean swarm, long version)
        implements Kept {
    static ServiceJson of(ServiceRow row) {
        var s = row.draft();
        return new ServiceJson(s.key(), s.name(), s.names().texts(), s.active(), s.swarm(), row.version());
    }
}
