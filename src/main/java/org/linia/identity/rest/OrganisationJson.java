package org.linia.identity.rest;

import java.util.List;
import org.linia.identity.KeptResource.Kept;
import org.linia.identity.OrganisationRow;
import org.linia.identity.OrganisationRow.DepartmentRow;
import org.linia.identity.OrganisationRow.OfficeRow;

/** An organisation in answers, with its departments and offices. */
public record OrganisationJson(
        String key,
        String name,
        boolean active,
        List<DepartmentJson> departments,
        List<OfficeJson> offices,
        long version)
        implements Kept {

    /** A department; its own version is what a change of it starts from. */
    public record DepartmentJson(
            String id, String parent, String name, boolean sharesTickets, boolean active, long version)
            implements Kept {
        @Override
        public String key() {
            return id;
        }

        static DepartmentJson of(DepartmentRow d) {
            String parent = d.parent() == null ? null : d.parent().toString();
            return new DepartmentJson(d.id().toString(), parent, d.name(), d.sharesTickets(), d.active(), d.version());
        }
    }

    /** An office, likewise. */
    public record OfficeJson(String id, String name, String timeZone, boolean active, long version) implements Kept {
        @Override
        public String key() {
            return id;
        }

        static OfficeJson of(OfficeRow f) {
            return new OfficeJson(f.id().toString(), f.name(), f.timeZone(), f.active(), f.version());
        }
    }

    static OrganisationJson of(OrganisationRow o) {
        return new OrganisationJson(
                o.key(),
                o.name(),
                o.active(),
                o.departments().stream().map(DepartmentJson::of).toList(),
                o.offices().stream().map(OfficeJson::of).toList(),
                o.version());
    }
}
