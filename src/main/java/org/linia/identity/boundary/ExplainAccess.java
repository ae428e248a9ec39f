package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.linia.identity.AccessStory;
import org.linia.identity.AccessStory.Held;
import org.linia.identity.AccountId;
import org.linia.identity.Caller.Person;
import org.linia.identity.Circumstances;
import org.linia.identity.DataScope;
import org.linia.identity.DepartmentId;
import org.linia.identity.GrantRow;
import org.linia.identity.HeldRole;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.Reach;
import org.linia.identity.Rights;
import org.linia.identity.control.Administered;
import org.linia.identity.control.Grants;
import org.linia.identity.control.People;
import org.linia.shared.database.Rows;
import org.linia.shared.problem.NotFound;

/** What a person can see and do, and why (X2): with the chain from the role over the grant to its scope. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ExplainAccess {
    @Inject
    private People people;

    @Inject
    private Grants grants;

    @Inject
    private Administered administered;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    /** @throws NotFound if the manager administers no such active account */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ROLES)
    public AccessStory of(AccountId id) {
        return story(person(id), role -> true);
    }

    /** Everybody who works on what lies there, by name; and why. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ROLES)
    public List<AccessStory> workersOn(DataScope.Place place) {
        return people.staff().stream()
                .filter(person -> person.scope().worksOn(place))
                .flatMap(person -> worker(person, place).stream())
                .toList();
    }

    private Optional<AccessStory> worker(Person person, DataScope.Place place) {
        return person.scope().worksOn(place)
                ? Optional.of(story(person, role -> alone(person, role).scope().worksOn(place)))
                : Optional.empty();
    }

    private Person person(AccountId id) {
        Person person = people.byAccount(id).orElseThrow(NotFound::new).person();
        administered.check(person.organisation());
        return person;
    }

    /** What the person would have with that role only. */
    private static Rights alone(Person person, HeldRole role) {
        Rights all = person.rights();
        return new Rights(all.me(), all.own(), all.served(), all.teams(), all.sharing(), List.of(role));
    }

    private AccessStory story(Person person, Predicate<HeldRole> which) {
        List<GrantRow> through = grants.of(person.id());
        String organisation =
                organisations(Set.of(person.organisation()), "key").get(0);
        List<Held> held = person.rights().roles().stream()
                .filter(which)
                .map(role -> held(person, role, organisation, through))
                .toList();
        return new AccessStory(person.id(), person.name(), person.rights().permissions(), held);
    }

    private Held held(Person person, HeldRole role, String organisation, List<GrantRow> through) {
        String address = organisation + "." + role.key();
        List<GrantRow> chain =
                through.stream().filter(grant -> grant.role().equals(address)).toList();
        return new Held(
                address,
                chain.isEmpty() ? role.key() : chain.get(0).roleName(),
                role.permissions(),
                role.reach(),
                role.reach() == Reach.ORGANISATION
                        ? organisations(person.rights().organisations(role), "name")
                        : List.of(),
                names("office", role.offices().stream().map(OfficeId::value).toList(), "name"),
                names(
                        "department",
                        role.departments().stream().map(DepartmentId::value).toList(),
                        "name"),
                role.limits(),
                role.limits().isTime(new Circumstances(null, clock.instant())),
                chain);
    }

    private List<String> organisations(Set<OrganisationId> ids, String column) {
        return names("organisation", ids.stream().map(OrganisationId::value).toList(), column);
    }

    private List<String> names(String table, Collection<Long> ids, String column) {
        String all = ids.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
        return rows
                .of(
                        "select " + column + " from " + table + " where id = any (cast(?1 as bigint[])) order by 1",
                        List.of(all))
                .stream()
                .map(row -> (String) row[0])
                .toList();
    }
}
