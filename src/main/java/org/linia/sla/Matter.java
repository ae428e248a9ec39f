package org.linia.sla;

import java.time.Instant;
import org.linia.identity.LevelId;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;

/**
 * What is known about a subject when it is decided which agreements apply. Everything but the first two may be null.
 *
 * @param openedAt whose versions of agreements and editions of calendars hold for it
 * @param service its key
 * @param category its key; the keys of the categories above it are what it begins with, up to a dot
 * @param type a word of the caller's
 * @param supplier the id of the supplier who has it
 */
public record Matter(
        Instant openedAt,
        OrganisationId organisation,
        String service,
        String category,
        String type,
        Priority priority,
        boolean vip,
        LevelId level,
        TeamId team,
        Long supplier) {

    /** The same at another line, of which no team has it yet. */
    public Matter at(LevelId other) {
        return new Matter(openedAt, organisation, service, category, type, priority, vip, other, null, supplier);
    }

    /** An ordinary case of an organisation. */
    public static Matter ordinary(OrganisationId organisation, Priority priority, Instant openedAt) {
        return new Matter(openedAt, organisation, null, null, null, priority, false, null, null, null);
    }

    /** Whether somebody has it, between whom and others an agreement of that kind can hold. */
    public boolean concerns(AgreementKind kind) {
        return switch (kind) {
            case SLA -> true;
            case OLA -> level != null || team != null;
            case UC -> supplier != null;
        };
    }
}
