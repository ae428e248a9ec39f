package org.linia.identity;

/** A person as a ticket needs to know them: where they belong and how to speak to them. */
public record Member(
        AccountId id,
        String name,
        OrganisationId organisation,
        DepartmentId department,
        OfficeId office,
        String language,
        boolean active,
        boolean vip) {

    /** The same person, spoken to in another language. */
    public Member speaking(String other) {
        return new Member(id, name, organisation, department, office, other, active, vip);
    }
}
