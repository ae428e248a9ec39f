package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.boundary.RecordAudit;
import org.linia.identity.NewAccount;
import org.linia.identity.OrganisationId;
import org.linia.identity.SignInAtProviderRefused;
import org.linia.identity.SignInFault;
import org.linia.identity.entity.Account;
import org.linia.identity.entity.IdentityProvider;
import org.linia.identity.entity.Organisation;
import org.linia.shared.text.Texts;

/** Makes accounts for people who come from a provider for the first time. Their one role is everybody's: user. */
@ApplicationScoped
public class NewFromProvider {
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}\\p{Cs}]{1,64}@[^@\\s\\p{Cntrl}\\p{Cs}]{1,255}");
    private static final int NAME = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Usernames usernames;

    @Inject
    private RecordAudit audit;

    @Inject
    private Clock clock;

    /** The account of the provider's organisation with that address. */
    public Optional<Account> withEmail(IdentityProvider provider, String email) {
        return owner(email).filter(account -> account.organisation().equals(provider.organisation()));
    }

    /**
     * The address is noted only if the provider verified it or answers for its domain; one that an account of another
     * organisation has is left out, and nobody learns of that.
     *
     * @throws SignInAtProviderRefused if the organisation does not want it, or an account has that address already
     */
    public Account make(IdentityProvider provider, ProviderPerson person) {
        Organisation organisation =
                entities.find(Organisation.class, provider.organisation().value());
        if (!provider.makesAccounts() || !organisation.isActive()) {
            throw new SignInAtProviderRefused(SignInFault.UNKNOWN, person.subject());
        } else if (person.email() != null && withEmail(provider, person.email()).isPresent()) {
            throw new SignInAtProviderRefused(SignInFault.TAKEN, person.subject());
        }
        Account account = new Account(facts(organisation.id(), provider, person), clock.instant());
        entities.persist(account);
        entities.flush();
        audit.record(new AuditEntry(
                AuditKind.CREATED,
                account.id().value(),
                null,
                "account:" + account.id(),
                Map.of("username", account.username())));
        return account;
    }

    private NewAccount facts(OrganisationId organisation, IdentityProvider provider, ProviderPerson person) {
        String username = usernames.free(username(person));
        return new NewAccount(
                username,
                name(person, username),
                email(provider, person),
                null,
                organisation,
                null,
                null,
                "en",
                ZoneOffset.UTC,
                false);
    }

    private static String name(ProviderPerson person, String otherwise) {
        String name = person.name();
        return name == null || !Texts.isStorable(name) || name.codePointCount(0, name.length()) > NAME
                ? otherwise
                : name.strip();
    }

    private static String username(ProviderPerson person) {
        String wished = person.username() != null ? person.username() : person.email();
        if (wished == null) {
            wished = person.name() == null ? "" : person.name();
        }
        return Usernames.like(wished);
    }

    private String email(IdentityProvider provider, ProviderPerson person) {
        String email = person.email();
        boolean known = email != null
                && EMAIL.matcher(email).matches()
                && (person.verified() || provider.isOwn(email.substring(email.indexOf('@') + 1)));
        return known && owner(email).isEmpty() ? email : null;
    }

    private Optional<Account> owner(String email) {
        return entities.createQuery("SELECT a FROM Account a WHERE LOWER(a.email) = :email", Account.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }
}
