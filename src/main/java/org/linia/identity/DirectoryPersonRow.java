package org.linia.identity;

import jakarta.json.JsonArray;
import java.time.Instant;

/**
 * A person as their organisation's directory is told of them.
 *
 * @param managerName null as well if there is no manager
 * @param groups of the directory: objects with {@code value}, the group's id, and {@code display}
 */
public record DirectoryPersonRow(
        AccountId id,
        DirectoryPerson person,
        String managerName,
        JsonArray groups,
        Instant createdAt,
        Instant changedAt,
        long version) {}
