package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linia.identity.AccountFacts;
import org.linia.identity.AccountId;
import org.linia.identity.NewAccount;
import org.linia.identity.OrganisationId;
import org.linia.identity.PasswordRules;
import org.linia.identity.Role;
import org.linia.identity.SetUp;
import org.linia.identity.entity.Account;
import org.linia.identity.entity.Organisation;
import org.linia.identity.entity.RoleGrant;
import org.linia.identity.entity.SupportLevel;
import org.linia.identity.entity.Team;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Texts;
import org.linia.shared.text.Viewer;

/** The first organisation with its manager and first-line team. */
@ApplicationScoped
public class FirstPeople {
    private static final String KEY = "[a-z0-9][a-z0-9-]{0,62}";
    private static final int NAME = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AccountRules rules;

    @Inject
    private NewPassword passwords;

    @Inject
    private Viewer viewer;

    @Inject
    private Clock clock;

    public boolean exist() {
        return !entities.createNativeQuery("select id from account limit 1")
                .getResultList()
                .isEmpty();
    }

    /** Until the end of the transaction nobody else sets up. */
    public void oneAtATime() {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('set up'))")
                .getSingleResult();
    }

    /** @throws InvalidInput naming everything that is wrong */
    public AccountId make(SetUp wanted) {
        check(wanted);
        Organisation organisation =
                new Organisation(wanted.organisationKey(), wanted.organisation().strip());
        entities.persist(organisation);
        entities.flush();
        ZoneId zone = viewer.getZone();
        Account manager = new Account(
                new NewAccount(
                        wanted.username(),
                        wanted.name().strip(),
                        wanted.email(),
                        null,
                        organisation.id(),
                        null,
                        null,
                        viewer.getTag(),
                        zone,
                        false),
                clock.instant());
        entities.persist(manager);
        entities.flush();
        passwords.give(manager, wanted.password());
        entities.persist(new RoleGrant(
                organisation.id(),
                Role.MANAGER.containerName(),
                RoleGrant.Holder.of(manager.id()),
                null,
                clock.instant()));
        entities.persist(firstLine(organisation.id(), manager.id()));
        entities.flush();
        return manager.id();
    }

    private Team firstLine(OrganisationId organisation, AccountId manager) {
        SupportLevel first = entities.createQuery(
                        "SELECT l FROM SupportLevel l WHERE l.number = :one", SupportLevel.class)
                .setParameter("one", BigDecimal.ONE)
                .getSingleResult();
        Team team = new Team("first-line", first.name());
        team.serve(Set.of(organisation), Set.of(), Set.of(first.id()));
        team.consistOf(Set.of(manager));
        return team;
    }

    private void check(SetUp wanted) {
        List<Violation> violations = new ArrayList<>();
        if (wanted.organisationKey() == null || !wanted.organisationKey().matches(KEY)) {
            violations.add(Violation.of("organisationKey", "identity.invalid.key"));
        }
        String organisation = wanted.organisation();
        if (organisation == null
                || organisation.isBlank()
                || organisation.length() > NAME
                || !Texts.isStorable(organisation)) {
            violations.add(Violation.of("organisation", "identity.invalid.name"));
        }
        try {
            rules.check(facts(wanted), new OrganisationId(0), null);
        } catch (InvalidInput invalid) {
            violations.addAll(invalid.violations());
        }
        passwords
                .wrong(
                        wanted.password(),
                        PasswordRules.USUAL,
                        Stream.of(wanted.username(), wanted.name(), wanted.email(), wanted.organisation()))
                .ifPresent(violations::add);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private AccountFacts facts(SetUp wanted) {
        return new AccountFacts(
                wanted.username(),
                wanted.name(),
                wanted.email(),
                null,
                wanted.organisationKey(),
                null,
                null,
                viewer.getTag(),
                viewer.getZone().getId(),
                false,
                true);
    }
}
