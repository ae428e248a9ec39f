package org.linia.identity;

import java.util.List;

/** An organisation with its departments and offices, as administrators see it. */
public record OrganisationRow(
        OrganisationId id,
        String key,
        String name,
        boolean active,
        List<DepartmentRow> departments,
        List<OfficeRow> offices,
        long version) {

    /** @param sharesTickets whether its people see each other's tickets */
    public record DepartmentRow(
            DepartmentId id, DepartmentId parent, String name, boolean sharesTickets, boolean active, long version) {

        /** The same, to be changed from that version. */
        public DepartmentRow from(long seen) {
            return new DepartmentRow(id, parent, name, sharesTickets, active, seen);
        }
    }

    /** @param timeZone of the IANA database */
    public record OfficeRow(OfficeId id, String name, String timeZone, boolean active, long version) {

        /** The same, to be changed from that version. */
        public OfficeRow from(long seen) {
            return new OfficeRow(id, name, timeZone, active, seen);
        }
    }
}
