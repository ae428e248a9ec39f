package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.identity.AccountId;
import org.linia.identity.OrganisationId;
import org.linia.identity.entity.Account;
import org.linia.shared.database.Rows;

/** By what people come in: a password of ours, where it is taken, an identity provider, the password of a directory. */
@ApplicationScoped
public class WaysIn {
    @Inject
    private Rows rows;

    @Inject
    private Policies policies;

    @Inject
    private Directories directories;

    /**
     * What the account's password of ours is checked against; null if none is taken: whoever is at home in a directory has
     * theirs there, and the organisation may want none of ours. What is kept for emergencies counts whatever is the case.
     */
    public String hash(Account account) {
        return account.isBreakGlass() || !directories.isAtHomeInOne(account.id()) && takesOurs(account.organisation())
                ? account.passwordHash()
                : null;
    }

    private boolean takesOurs(OrganisationId organisation) {
        return !policies.of(organisation).passwords().off();
    }

    /** Whether a provider or a directory of the organisation is in use. */
    public boolean elsewhere(OrganisationId organisation) {
        return is("""
                select 1 where exists (select from identity_provider p where p.organisation_id = ?1 and p.active)
                or exists (select from directory d where d.organisation_id = ?1 and d.active)""", organisation.value());
    }

    /**
     * Whether the account comes in though passwords of ours are refused: a provider or a directory knows it, or it is kept
     * for emergencies.
     */
    public boolean without(AccountId account) {
        return is("""
                select 1 from account a where a.id = ?1 and (a.break_glass and a.password_hash is not null
                or exists (select from provider_identity i join identity_provider p on p.id = i.provider_id and p.active
                  where i.account_id = a.id and i.kind = 'PERSON')
                or exists (select from directory_identity i join directory d on d.id = i.directory_id and d.active
                  where i.account_id = a.id))""", account.value());
    }

    private boolean is(String sql, long id) {
        return !rows.of(sql, List.of(id)).isEmpty();
    }
}
