package org.linia.staffing.rest;

import java.time.Instant;
import org.linia.identity.KeptResource.Kept;
import org.linia.staffing.TurnRow;
import org.linia.staffing.rest.AbsenceJson.PersonJson;

/** A turn on call in answers; the team by key. */
public record TurnJson(String id, String team, PersonJson person, Instant from, Instant to, long version)
        implements Kept {
    static TurnJson of(TurnRow row) {
        return new TurnJson(
                Long.toString(row.id()),
                row.draft().team(),
                PersonJson.of(row.draft().person(), row.name()),
                row.draft().from(),
                row.draft().to(),
                row.version());
    }

    @Override
    public String key() {
        return id;
    }
}
