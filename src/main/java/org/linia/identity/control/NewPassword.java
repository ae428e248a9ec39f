package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.linia.identity.AccountId;
import org.linia.identity.PasswordRules;
import org.linia.identity.entity.Account;
import org.linia.identity.entity.FormerPassword;
import org.linia.identity.entity.Organisation;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;

/** The rules for a new password, and what follows from one. */
@ApplicationScoped
public class NewPassword {
    public static final int LONGEST = 200;
    private static final String FIELD = "password";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Passwords passwords;

    @Inject
    private Directories directories;

    @Inject
    private EasyPasswords easy;

    @Inject
    private Policies policies;

    @Inject
    private Departures departures;

    @Inject
    private Clock clock;

    /**
     * What is wrong with it; nothing if it will do.
     *
     * @param personal words that others know of whom it is for
     */
    public Optional<Violation> wrong(String password, PasswordRules rules, Stream<String> personal) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < rules.shortest() || length > LONGEST) {
            return Optional.of(Violation.of(FIELD, "identity.invalid.password", rules.shortest(), LONGEST));
        }
        return rules.refusesEasy()
                        && easy.include(
                                password, personal.filter(Objects::nonNull).toList())
                ? Optional.of(Violation.of(FIELD, "identity.invalid.easyPassword"))
                : Optional.empty();
    }

    /** @throws InvalidInput if the organisation does not take it, or the account has its password at a directory */
    public void give(Account account, String password) {
        if (!account.isBreakGlass() && directories.isAtHomeInOne(account.id())) {
            throw InvalidInput.of(FIELD, "identity.invalid.directoryPassword");
        }
        PasswordRules rules = policies.of(account.organisation()).passwords();
        Organisation organisation =
                entities.find(Organisation.class, account.organisation().value());
        Stream<String> personal =
                Stream.of(account.username(), account.name(), account.email(), organisation.name(), organisation.key());
        wrong(password, rules, personal).ifPresent(violation -> {
            throw new InvalidInput(List.of(violation));
        });
        List<FormerPassword> former = former(account.id());
        if (had(account, former, password, rules.remembered())) {
            throw InvalidInput.of(FIELD, "identity.invalid.formerPassword", rules.remembered());
        }
        remember(account, former, rules.remembered());
        account.protect(passwords.hash(password));
        departures.signedOut(account.id());
    }

    /** The newest first. */
    private List<FormerPassword> former(AccountId account) {
        return entities.createQuery(
                        "SELECT p FROM FormerPassword p WHERE p.account = :account ORDER BY p.id DESC",
                        FormerPassword.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** The present one is the first of those remembered. */
    private boolean had(Account account, List<FormerPassword> former, String password, int remembered) {
        List<String> hashes = new ArrayList<>();
        hashes.add(account.passwordHash());
        former.forEach(one -> hashes.add(one.hash()));
        return hashes.stream()
                .filter(Objects::nonNull)
                .limit(remembered)
                .anyMatch(hash -> passwords.matches(password, hash));
    }

    /** No more is kept than is needed. */
    private void remember(Account account, List<FormerPassword> former, int remembered) {
        former.stream().skip(Math.max(0, remembered - 2)).forEach(entities::remove);
        if (remembered > 1 && account.passwordHash() != null) {
            entities.persist(new FormerPassword(account.id(), account.passwordHash(), clock.instant()));
        }
    }
}
