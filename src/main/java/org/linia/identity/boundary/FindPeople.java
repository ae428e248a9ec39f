package org.linia.identity.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.Member;
import org.linia.identity.OrganisationId;
import org.linia.identity.Role;
import org.linia.identity.TeamId;
import org.linia.identity.control.People;
import org.linia.identity.entity.Account;
import org.linia.shared.text.Texts;

/** People as requests name them, within what the caller may know. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindPeople {
    private static final String ACTIVE = "SELECT a FROM Account a WHERE a.active = TRUE AND ";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private People everybody;

    @Inject
    private Caller caller;

    /**
     * @param named account id, username, e-mail address, or {@code me}
     * @return nobody if there is no such active person, or the caller serves no organisation of theirs. Whoever writes by mail
     *     is the caller while that is settled
     */
    @PermitAll
    public Optional<Member> named(String named) {
        return candidates(named)
                .filter(member -> member.id().equals(caller.id())
                        || caller.scope().workplaces().contains(member.organisation()))
                .findFirst();
    }

    /**
     * A person of the caller's own organisation, or of one that the caller serves.
     *
     * @param named account id, username or e-mail address in full, or {@code me}: whoever names a colleague knows them
     */
    @RolesAllowed(USER)
    public Optional<Member> colleague(String named) {
        return candidates(named)
                .filter(member -> member.organisation().equals(caller.person().organisation())
                        || caller.scope().workplaces().contains(member.organisation()))
                .findFirst();
    }

    /**
     * Who has that e-mail address and is active; for what comes in by mail.
     *
     * @param address in small letters
     */
    @PermitAll
    public Optional<Member> byAddress(String address) {
        return Texts.isStorable(address)
                ? entities.createQuery(ACTIVE + "LOWER(a.email) = :address", Account.class)
                        .setParameter("address", address)
                        .getResultStream()
                        .map(Account::member)
                        .findFirst()
                : Optional.empty();
    }

    private Stream<Member> candidates(String named) {
        if (named.equals("me")) {
            return Stream.of(caller.person().member());
        }
        return Texts.isStorable(named) ? accounts(named).map(Account::member) : Stream.empty();
    }

    private Stream<Account> accounts(String named) {
        if (named.matches("\\d{1,18}")) {
            return entities.createQuery(ACTIVE + "a.id = :id", Account.class)
                    .setParameter("id", Long.parseLong(named))
                    .getResultStream();
        }
        String sought = named.toLowerCase(Locale.ROOT);
        return entities.createQuery(ACTIVE + "(LOWER(a.username) = :name OR LOWER(a.email) = :name)", Account.class)
                .setParameter("name", sought)
                .getResultStream();
    }

    /** The names of accounts, for showing who did something. */
    @RolesAllowed(USER)
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = entities.createQuery(
                        "SELECT a.id, a.name FROM Account a WHERE a.id IN :ids", Object[].class)
                .setParameter(
                        "ids", ids.stream().map(AccountId::value).distinct().toList())
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> new AccountId((Long) row[0]), row -> (String) row[1]));
    }

    /** The name of an organisation that is switched off, so that no new tickets are taken for it; empty otherwise. */
    @PermitAll
    public Optional<String> switchedOff(OrganisationId organisation) {
        List<?> names = entities.createNativeQuery("select name from organisation where id = ?1 and not active")
                .setParameter(1, organisation.value())
                .getResultList();
        return names.stream().findFirst().map(String.class::cast);
    }

    /** Whether the person is staff with the right to work in that team. */
    @PermitAll
    public boolean isMember(AccountId account, TeamId team) {
        return !entities.createQuery(
                        "SELECT t.id FROM Team t WHERE t.id = :team AND :account MEMBER OF t.members", Long.class)
                .setParameter("team", team.value())
                .setParameter("account", account.value())
                .getResultList()
                .isEmpty();
    }

    /** Whether the person holds one of the staff roles. */
    @PermitAll
    public boolean isStaff(AccountId account) {
        return !entities.createNativeQuery("select 1 from acting_role h where h.account_id = ?1 and h.based_on <> ?2")
                .setParameter(1, account.value())
                .setParameter(2, Role.USER.containerName())
                .getResultList()
                .isEmpty();
    }

    /** The managers in whose scope the organisation lies: it is their own, or a team of theirs serves it. */
    @PermitAll
    public List<AccountId> managersOf(OrganisationId organisation) {
        return everybody.managersOf(organisation);
    }

    /** Those of them who are staff in a team that serves the organisation. */
    @PermitAll
    public Set<AccountId> staffOf(OrganisationId organisation, Collection<AccountId> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        String ids =
                people.stream().map(AccountId::toString).distinct().sorted().collect(Collectors.joining(", "));
        List<?> found = entities.createNativeQuery("""
                        select distinct m.account_id from team_member m join team t on t.id = m.team_id and t.active
                        join team_organisation o on o.team_id = t.id and o.organisation_id = ?1
                        where m.account_id in (%s) and exists (select from acting_role h
                          where h.account_id = m.account_id and h.based_on <> ?2)""".formatted(ids))
                .setParameter(1, organisation.value())
                .setParameter(2, Role.USER.containerName())
                .getResultList();
        return found.stream().map(id -> new AccountId((Long) id)).collect(Collectors.toSet());
    }
}
