package org.linia.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotSignedIn;

/** The person of the current request. Whoever signs them in says so once, here; everybody else only asks. */
@Named("caller")
@RequestScoped
public class Caller {
    private Person person;

    /**
     * All that a request needs to know of its person.
     *
     * @param tokenScopes what the token allows, or every scope for a session of the browser
     */
    public record Person(
            AccountId id,
            String username,
            String name,
            String email,
            OrganisationId organisation,
            String language,
            ZoneId timeZone,
            String theme,
            Set<Role> roles,
            Set<TeamId> teams,
            Set<Scope> tokenScopes,
            DataScope scope) {
        public Person {
            roles = Set.copyOf(roles);
            teams = Set.copyOf(teams);
            tokenScopes = Set.copyOf(tokenScopes);
        }

        public Locale locale() {
            return Locale.forLanguageTag(language);
        }

        public boolean isStaff() {
            return roles.stream().anyMatch(Role::isStaff);
        }

        public boolean has(Role role) {
            return roles.contains(role);
        }

        /** The same person, acting through a token that was made for less. */
        public Person limitedTo(Set<Scope> scopes) {
            return new Person(
                    id, username, name, email, organisation, language, timeZone, theme, roles, teams, scopes, scope);
        }
    }

    public void is(Person known) {
        this.person = known;
    }

    public boolean isKnown() {
        return person != null;
    }

    /** @throws NotSignedIn if nobody is signed in */
    public Person person() {
        if (person == null) {
            throw new NotSignedIn();
        }
        return person;
    }

    public AccountId id() {
        return person().id();
    }

    public DataScope scope() {
        return person().scope();
    }

    /** @throws NotAllowed if the token of this request was not made for that */
    public void needs(Scope scope) {
        if (!person().tokenScopes().contains(scope)) {
            throw new NotAllowed("identity.refused.tokenScope", scope.name());
        }
    }
}
