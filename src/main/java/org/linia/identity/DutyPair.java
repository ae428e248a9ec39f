package org.linia.identity;

import java.util.List;

/**
 * Two permissions that nobody of an organisation may hold together.
 *
 * @param organisation key
 * @param breaches names of those who do, by name
 */
public record DutyPair(
        long id, String organisation, Permission first, Permission second, String reason, List<String> breaches) {}
