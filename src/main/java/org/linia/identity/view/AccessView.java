package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.identity.AccessStory;
import org.linia.identity.AccessStory.Held;
import org.linia.identity.GrantRow;
import org.linia.identity.HolderKind;
import org.linia.identity.Permission;
import org.linia.identity.boundary.ExplainAccess;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.faces.Address;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Messages;

/** What the person whom the address names can see and do, and why. */
@Named("access")
@RequestScoped
public class AccessView {
    @Inject
    private ExplainAccess explain;

    @Inject
    private FindPeople people;

    @Inject
    private Address address;

    @Inject
    private Messages messages;

    private Optional<AccessStory> story;

    public String getPerson() {
        return address.parameter("person");
    }

    /** Null for nobody whom the manager administers. */
    public AccessStory getStory() {
        if (story == null) {
            try {
                story = getPerson() == null
                        ? Optional.empty()
                        : people.named(getPerson().strip()).map(person -> explain.of(person.id()));
            } catch (NotFound notMine) {
                story = Optional.empty();
            }
        }
        return story.orElse(null);
    }

    /** What the role is for, in words. */
    public String reach(Held held) {
        List<String> places =
                switch (held.reach()) {
                    case ORGANISATION -> held.organisations();
                    case OFFICE -> held.offices();
                    case DEPARTMENT -> held.departments();
                    case TEAM, ASSIGNED -> List.of();
                };
        String word = messages.word("identity.reach", held.reach());
        return places.isEmpty() ? word : word + ": " + String.join(", ", places);
    }

    /** Through what it is held, in words. */
    public String through(GrantRow grant) {
        return grant.kind() == HolderKind.ACCOUNT
                ? messages.get("identity.access.own")
                : messages.word("identity.holder", grant.kind()) + " " + grant.holderName();
    }

    public String words(Set<Permission> permissions) {
        return permissions.stream()
                .sorted()
                .map(one -> messages.word("identity.permission", one))
                .collect(Collectors.joining(" · "));
    }
}
