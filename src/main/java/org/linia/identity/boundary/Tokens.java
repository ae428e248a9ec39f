package org.linia.identity.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.boundary.RecordAudit;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.IssuedToken;
import org.linia.identity.NewToken;
import org.linia.identity.Role;
import org.linia.identity.Scope;
import org.linia.identity.TokenRow;
import org.linia.identity.control.Policies;
import org.linia.identity.control.Secrets;
import org.linia.identity.entity.Account;
import org.linia.identity.entity.ApiToken;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;

/** The tokens of a person for programs that act for them. */
@Stateless
public class Tokens {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int NAME_LENGTH = 100;
    private static final String PREFIX = "linia_";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private RecordAudit audit;

    @Inject
    private Policies policies;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "linia.token.signin.life", defaultValue = "PT12H")
    private Duration signInLife;

    /** For a person who has just shown their password. */
    @PermitAll
    public IssuedToken afterSignIn(AccountId account) {
        String secret = Secrets.fresh(PREFIX);
        Duration longest = policies.limits(
                        entities.find(Account.class, account.value()).organisation())
                .longest();
        Duration life = signInLife.compareTo(longest) > 0 ? longest : signInLife;
        NewToken wanted = new NewToken("sign-in", Scope.ofApi(), clock.instant().plus(life));
        return issue(
                ApiToken.ofSignIn(
                        account,
                        wanted.name(),
                        Secrets.hash(secret),
                        wanted.scopes(),
                        clock.instant(),
                        wanted.expiresAt()),
                secret);
    }

    /**
     * @throws InvalidInput if it has no name or no scope, or one that the caller may not give, or would live longer than a
     *     year or not at all
     * @throws org.linia.shared.problem.NotFresh for one that administers, if the caller signed in too long ago
     */
    @RolesAllowed(USER)
    public IssuedToken create(NewToken wanted) {
        Instant now = clock.instant();
        if (wanted.name() == null || wanted.name().isBlank() || wanted.name().length() > NAME_LENGTH) {
            throw InvalidInput.of("name", "shared.invalid.length", 1, NAME_LENGTH);
        } else if (!mayGive(wanted.scopes())) {
            throw InvalidInput.of("scopes", "identity.invalid.scopes");
        } else if (!wanted.expiresAt().isAfter(now) || wanted.expiresAt().isAfter(now.plus(LONGEST))) {
            throw InvalidInput.of("expiresAt", "identity.invalid.tokenLife", LONGEST.toDays());
        } else if (wanted.scopes().contains(Scope.ADMIN) || wanted.scopes().contains(Scope.SCIM)) {
            caller.needsFreshSignIn();
        }
        String secret = Secrets.fresh(PREFIX);
        return issue(
                new ApiToken(
                        caller.id(),
                        wanted.name(),
                        Secrets.hash(secret),
                        wanted.scopes(),
                        clock.instant(),
                        wanted.expiresAt()),
                secret);
    }

    /** Provisioning is a manager's to give, and only by itself. */
    private boolean mayGive(Set<Scope> wanted) {
        Set<Scope> own = caller.person().tokenScopes();
        return wanted.contains(Scope.SCIM)
                ? wanted.size() == 1
                        && own.contains(Scope.ADMIN)
                        && caller.person().has(Role.MANAGER)
                : !wanted.isEmpty() && own.containsAll(wanted);
    }

    private IssuedToken issue(ApiToken token, String secret) {
        entities.persist(token);
        entities.flush();
        audit.record(new AuditEntry(
                AuditKind.TOKEN_CREATED,
                token.account().value(),
                null,
                "token:" + token.id(),
                Map.of("name", token.name())));
        return new IssuedToken(token.id(), secret, token.expiresAt());
    }

    /** The caller's tokens that still work, newest first. */
    @RolesAllowed(USER)
    public List<TokenRow> mine() {
        return entities.createQuery(
                        "SELECT t FROM ApiToken t WHERE t.account = :me AND t.revokedAt IS NULL AND t.expiresAt > :now "
                                + "ORDER BY t.id DESC",
                        ApiToken.class)
                .setParameter("me", caller.id())
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(t -> new TokenRow(t.id(), t.name(), t.scopes(), t.createdAt(), t.expiresAt(), t.lastUsedAt()))
                .toList();
    }

    /** @throws NotFound if the caller has no such token */
    @RolesAllowed(USER)
    public void revoke(long id) {
        ApiToken token = entities.find(ApiToken.class, id);
        if (token == null || !token.account().equals(caller.id())) {
            throw new NotFound();
        }
        token.revoke(clock.instant());
        audit.record(new AuditEntry(AuditKind.TOKEN_REVOKED, caller.id().value(), null, "token:" + id, Map.of()));
    }
}
