package org.linia.identity;

import java.util.Set;

/**
 * What one person may see: their own things, those shared with them, those of departments that share within, and, as
 * staff, everything of the organisations they serve. List, single read, search, timeline, files, counts and live
 * updates all ask this one object.
 *
 * @param served organisations whose tickets the person works on; empty for those who are not staff
 * @param departments departments of the person whose tickets all members may see
 */
public record DataScope(AccountId me, Set<OrganisationId> served, Set<DepartmentId> departments) {
    public DataScope {
        served = Set.copyOf(served);
        departments = Set.copyOf(departments);
    }

    /** Whether the person works on things of this organisation: sees internal notes, may do staff's moves. */
    public boolean serves(OrganisationId organisation) {
        return served.contains(organisation);
    }

    /** Whether the person is somewhere staff at all. */
    public boolean isStaff() {
        return !served.isEmpty();
    }

    /** What the person sees as a private person, whatever they work on: their own and what is shared with them. */
    public DataScope personal() {
        return new DataScope(me, Set.of(), departments);
    }
}
