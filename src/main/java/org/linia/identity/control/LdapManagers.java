package org.linia.identity.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linia.identity.AccountId;

/** To whom people of an LDAP directory answer, as far as those have an account by now. */
public final class LdapManagers {
    private final Map<String, String> subjects = new HashMap<>();
    private final Map<String, AccountId> accounts;

    /** @param accounts by the ids that the directory has for people; it may grow meanwhile */
    public LdapManagers(List<LdapPerson> people, Map<String, AccountId> accounts) {
        people.forEach(person -> subjects.put(LdapNames.normal(person.dn()), person.subject()));
        this.accounts = accounts;
    }

    /** @param person null: nobody */
    public AccountId of(LdapPerson person) {
        String manager =
                person == null || person.manager() == null ? null : subjects.get(LdapNames.normal(person.manager()));
        return manager == null ? null : accounts.get(manager);
    }
}
