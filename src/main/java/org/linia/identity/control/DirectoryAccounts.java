package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.linia.audit.Differences;
import org.linia.identity.DepartmentId;
import org.linia.identity.DirectoryPerson;
import org.linia.identity.NewAccount;
import org.linia.identity.OrganisationId;
import org.linia.identity.boundary.TakeInPlaces;
import org.linia.identity.entity.Account;
import org.linia.identity.entity.Department;
import org.linia.identity.entity.DirectoryEntry;

/** Writes what a directory says of somebody into their account. */
@ApplicationScoped
public class DirectoryAccounts {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Usernames usernames;

    @Inject
    private TakeInPlaces places;

    @Inject
    private Clock clock;

    /** Somebody whom the directory took out, if it is sure to mean the same person again. */
    public Optional<Account> former(OrganisationId organisation, DirectoryPerson said) {
        return said.externalId() == null
                ? Optional.empty()
                : entities.createQuery(
                                "SELECT a FROM Account a WHERE a.organisation = :organisation AND a.goneAt IS NOT NULL"
                                        + " AND a.externalId = :id AND LOWER(a.directoryName) = :name ORDER BY a.id DESC",
                                Account.class)
                        .setParameter("organisation", organisation)
                        .setParameter("id", said.externalId())
                        .setParameter("name", said.name().toLowerCase(Locale.ROOT))
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst();
    }

    /** A new account, of which nothing is known yet but its name. */
    public Account fresh(OrganisationId organisation, DirectoryPerson said) {
        String username = usernames.free(Usernames.like(said.name()));
        Account account = new Account(
                new NewAccount(username, username, null, null, organisation, null, null, "en", ZoneOffset.UTC, false),
                clock.instant());
        entities.persist(account);
        return account;
    }

    /** @return what is different now */
    public Differences write(Account account, DirectoryEntry entry, DirectoryPerson said) {
        DirectoryWords now = new DirectoryWords(said.said());
        DirectoryWords before = new DirectoryWords(entry.said());
        DepartmentId department = department(account.organisation(), said.department());
        String language = now.language()
                .filter(word -> !now.language().equals(before.language()))
                .orElse(account.language());
        ZoneId zone =
                now.zone().filter(word -> !now.zone().equals(before.zone())).orElse(account.timeZone());
        String email = free(account, now.email());
        Differences differences = new Differences()
                .of("userName", account.calledThere(), said.name())
                .of("externalId", account.externalId(), said.externalId())
                .of("name", account.name(), now.name(said.name()))
                .of("email", account.email(), email)
                .of("phone", account.phone(), now.phone())
                .of("department", name(account.department()), said.department())
                .of("manager", account.manager(), said.manager())
                .of("language", account.language(), language)
                .of("timeZone", account.timeZone().getId(), zone.getId())
                .of("active", account.isActive(), said.active());
        words(differences, entry.said(), said.said());
        if (!differences.isEmpty()) {
            account.describe(now.name(said.name()), email, now.phone(), account.isVip());
            account.place(account.organisation(), department, account.office());
            account.prefer(language, zone, account.theme());
            account.activate(said.active());
            account.beKnownAs(said.name(), said.externalId(), said.manager());
            account.changed(clock.instant());
            entry.say(said.said());
        }
        return differences;
    }

    /** @return what is different now */
    public Differences remove(Account account, DirectoryEntry entry, Instant at) {
        Differences differences =
                new Differences().of("active", account.isActive(), false).of("email", account.email(), null);
        words(differences, entry.said(), JsonValue.EMPTY_JSON_OBJECT);
        account.beKnownAs(account.calledThere(), account.externalId(), null);
        account.leave(at);
        account.changed(at);
        entities.remove(entry);
        entities.createNativeQuery("delete from directory_group_member where account_id = ?1")
                .setParameter(1, account.id().value())
                .executeUpdate();
        return differences;
    }

    /** Only what was said otherwise before. */
    private static void words(Differences differences, JsonObject before, JsonObject now) {
        Map<String, JsonValue> was = without(before, now);
        Map<String, JsonValue> is = without(now, before);
        differences.of("directory", was.isEmpty() ? null : was, is.isEmpty() ? null : is);
    }

    private static Map<String, JsonValue> without(JsonObject these, JsonObject those) {
        Map<String, JsonValue> rest = new TreeMap<>(these);
        rest.entrySet().removeAll(those.entrySet());
        return rest;
    }

    /** An address that is somebody's of another organisation stays theirs, and is not noted. */
    private String free(Account account, String email) {
        if (email == null || Objects.equals(email, account.email())) {
            return email;
        }
        List<?> others = entities.createNativeQuery("select id from account where lower(email) = ?1 and id <> ?2")
                .setParameter(1, email)
                .setParameter(2, account.id().value())
                .getResultList();
        return others.isEmpty() ? email : null;
    }

    /** By its name, of whichever level; a new one stands by itself. */
    private DepartmentId department(OrganisationId organisation, String name) {
        return name == null
                ? null
                : places.departments(organisation, List.of(name)).get(name);
    }

    private String name(DepartmentId department) {
        return department == null
                ? null
                : entities.find(Department.class, department.value()).name();
    }
}
