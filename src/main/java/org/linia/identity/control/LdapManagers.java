package org.linia.identity.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linia.identity.AccountId;

/** To whom people of an LDAP directory answer, as far as those have an account by now. */
public final class LdapManagers {
    private final Map<String, String> subjects = new HashMap<>();
    private final Map<String, AccountId> accounts;

    /** @param accounts by the ids that the directory has for people; it grows meanwhile */
    public LdapManagers(List<LdapPerson> people, Map<String, AccountId> accounts) {
        people.forEach(person -> subjects.put(LdapNames.normal(person.dn()), person.subject()));
        this.accounts = accounts;
    }

    /**
     * @param person null: nobody
     * @param made who came in the same breath, by the same ids
     */
    public AccountId of(LdapPerson person, Map<String, AccountId> made) {
        String manager =
                person == null || person.manager() == null ? null : subjects.get(LdapNames.normal(person.manager()));
        return manager == null ? null : made.getOrDefault(manager, accounts.get(manager));
    }
}
