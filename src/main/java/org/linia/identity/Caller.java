package org.linia.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFresh;
import org.linia.shared.problem.NotSignedIn;

/** The person of the current request. Whoever signs them in says so once, here; everybody else only asks. */
@Named("caller")
@RequestScoped
public class Caller {
    private Person person;

    /**
     * All that a request needs to know of its person.
     *
     * @param member as a ticket needs to know them
     * @param roles those of the container
     * @param tokenScopes what the token allows, or every scope for a session of the browser
     * @param rights those that count in this request
     * @param scope what the person may see
     * @param here from where and when the person asks; null where nobody asked
     */
    public record Person(
            Member member,
            String username,
            String email,
            ZoneId timeZone,
            String theme,
            Set<Role> roles,
            Set<Scope> tokenScopes,
            Rights rights,
            DataScope scope,
            Circumstances here) {
        public Person {
            roles = Set.copyOf(roles);
            tokenScopes = Set.copyOf(tokenScopes);
        }

        public AccountId id() {
            return member.id();
        }

        public String name() {
            return member.name();
        }

        public OrganisationId organisation() {
            return member.organisation();
        }

        public String language() {
            return member.language();
        }

        public Locale locale() {
            return Locale.forLanguageTag(language());
        }

        public boolean isStaff() {
            return roles.stream().anyMatch(Role::isStaff);
        }

        public boolean has(Role role) {
            return roles.contains(role);
        }

        public Set<TeamId> teams() {
            return rights.teams();
        }

        /** The same person, acting through a token that was made for less. */
        public Person limitedTo(Set<Scope> scopes) {
            return new Person(member, username, email, timeZone, theme, roles, scopes, rights, scope, here);
        }

        /** The same person with what counts then and there. */
        public Person under(Circumstances now) {
            Rights counting = rights.under(now);
            return new Person(
                    member,
                    username,
                    email,
                    timeZone,
                    theme,
                    counting.containerRoles(),
                    tokenScopes,
                    counting,
                    counting.scope(),
                    now);
        }
    }

    public void is(Person known) {
        this.person = known;
    }

    /**
     * Does some work in the name of somebody who asked for it in another way than by this request, such as by mail. Whoever
     * lets them has made sure that it is they, and gives them no more rights than they showed; afterwards the request is its
     * own person's again, or nobody's.
     */
    public <T> T inNameOf(Person other, Supplier<T> work) {
        Person own = person;
        this.person = other;
        try {
            return work.get();
        } finally {
            this.person = own;
        }
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

    /** Whether a role of the person allows that somewhere. */
    public boolean may(Permission permission) {
        return person().rights().has(permission);
    }

    /** @throws NotAllowed if no role of the person allows that */
    public void needs(Permission permission) {
        if (!may(permission)) {
            throw permission.lacking();
        }
    }

    /** @throws NotFresh if it is too long ago that the person showed who they are */
    public void needsFreshSignIn() {
        if (person().here() == null || !person().here().isFresh()) {
            throw new NotFresh();
        }
    }

    /** Organisations that the person administers, as far as their permissions go. */
    public Set<OrganisationId> administered() {
        return person().rights().administered();
    }

    /** For what the person has that permission. */
    public DataScope scope(Permission permission) {
        return person().rights().scope(permission);
    }
}
