package org.linia.identity;

import java.util.HashSet;
import java.util.Set;

/**
 * What one person may see: their own things, those shared with them, those of departments that share within, and, as
 * staff, everything of the organisations they serve or of the part of them that their roles reach. List, single read,
 * search, timeline, files, counts and live updates all ask this one object.
 *
 * @param served organisations all of whose tickets the person works on; empty for those who are not staff
 * @param part what the person works on of other organisations
 * @param departments departments of the person whose tickets all members may see
 */
public record DataScope(AccountId me, Set<OrganisationId> served, Part part, Set<DepartmentId> departments) {

    /** What the person works on where they do not work on everything; each of them is enough. */
    public record Part(
            Set<OrganisationId> organisations,
            Set<OfficeId> offices,
            Set<DepartmentId> departments,
            Set<TeamId> teams,
            boolean assigned) {
        public static final Part NONE = new Part(Set.of(), Set.of(), Set.of(), Set.of(), false);

        public Part {
            organisations = Set.copyOf(organisations);
            offices = Set.copyOf(offices);
            departments = Set.copyOf(departments);
            teams = Set.copyOf(teams);
        }

        boolean isEmpty() {
            return offices.isEmpty() && departments.isEmpty() && teams.isEmpty() && !assigned;
        }
    }

    /** Where something belongs that people work on; each may be null. */
    public record Place(
            OrganisationId organisation, DepartmentId department, OfficeId office, TeamId team, AccountId assignee) {

        /** The same with somebody else; null: no other. */
        public Place with(TeamId otherTeam, AccountId otherAssignee) {
            return new Place(
                    organisation,
                    department,
                    office,
                    otherTeam == null ? team : otherTeam,
                    otherAssignee == null ? assignee : otherAssignee);
        }
    }

    public DataScope {
        served = Set.copyOf(served);
        departments = Set.copyOf(departments);
        part = part.isEmpty() ? Part.NONE : part;
    }

    /** Whether the person works on all things of this organisation. */
    public boolean serves(OrganisationId organisation) {
        return served.contains(organisation);
    }

    /** Whether the person works on it: sees internal notes, may do staff's moves. */
    public boolean worksOn(Place place) {
        return served.contains(place.organisation())
                || contains(part.offices, place.office())
                || contains(part.departments, place.department())
                || contains(part.teams, place.team())
                || (part.assigned && me.equals(place.assignee()));
    }

    private static boolean contains(Set<?> ids, Object id) {
        return id != null && ids.contains(id);
    }

    /** Whether the person works for somebody of there. Who works on teams' tickets works for everybody whom these serve. */
    public boolean knows(OrganisationId organisation, DepartmentId department, OfficeId office) {
        return worksOn(new Place(organisation, department, office, null, null))
                || (part.organisations.contains(organisation) && (!part.teams.isEmpty() || part.assigned));
    }

    /** Whether the person works on something on which they do not in that other scope of theirs. */
    boolean exceeds(DataScope other) {
        Part those = other.part;
        boolean everywhere = other.served.containsAll(part.organisations);
        return !other.served.containsAll(served)
                || (!everywhere
                        && !(those.offices.containsAll(part.offices)
                                && those.departments.containsAll(part.departments)
                                && those.teams.containsAll(part.teams)
                                && (those.assigned || !part.assigned)));
    }

    /** Where the person works, on all of it or on a part: its teams and their people they know by name. */
    public Set<OrganisationId> workplaces() {
        Set<OrganisationId> workplaces = new HashSet<>(served);
        workplaces.addAll(part.organisations);
        return workplaces;
    }

    /** Whether the person is somewhere staff at all. */
    public boolean isStaff() {
        return !served.isEmpty() || !part.isEmpty();
    }

    /** What the person sees as a private person, whatever they work on: their own and what is shared with them. */
    public DataScope personal() {
        return new DataScope(me, Set.of(), Part.NONE, departments);
    }
}
