package org.linia.identity;

/**
 * A role as administrators see it.
 *
 * @param builtIn whether it is one of those that every organisation has
 * @param holders how many active accounts hold it now
 * @param version 0 for a built-in one that nobody has changed
 */
public record RoleRow(RoleDraft draft, boolean builtIn, long holders, long version) {
    public String address() {
        return draft.address();
    }
}
