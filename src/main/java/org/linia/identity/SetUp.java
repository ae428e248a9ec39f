package org.linia.identity;

/** What the first manager of a new house says about it and about themselves. */
public record SetUp(
        String organisationKey, String organisation, String name, String username, String email, String password) {
    @Override
    public String toString() {
        return "SetUp of " + organisationKey + " by " + username;
    }
}
