package org.linia.staffing.rest;

import java.time.Instant;
import org.linia.identity.AccountId;
import org.linia.identity.KeptResource.Kept;
import org.linia.staffing.AbsenceDraft;
import org.linia.staffing.AbsenceRow;

/**
 * An absence in answers.
 *
 * @param standIn null if nobody stands in
 * @param handsOver whether the stand-in gets the open tickets when it begins
 * @param note null for those whom it does not concern
 */
public record AbsenceJson(
        String id,
        PersonJson person,
        Instant from,
        Instant to,
        PersonJson standIn,
        boolean handsOver,
        String note,
        long version)
        implements Kept {

    /** Somebody by id and name. */
    public record PersonJson(String id, String name) {
        static PersonJson of(AccountId id, String name) {
            return id == null ? null : new PersonJson(id.toString(), name);
        }
    }

    static AbsenceJson of(AbsenceRow row) {
        AbsenceDraft a = row.draft();
        return new AbsenceJson(
                Long.toString(row.id()),
                PersonJson.of(a.person(), row.name()),
                a.from(),
                a.to(),
                PersonJson.of(a.standIn(), row.standInName()),
                a.handsOver(),
                a.note(),
                row.version());
    }

    @Override
    public String key() {
        return id;
    }
}
