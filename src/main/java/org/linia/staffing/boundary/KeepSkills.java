package org.linia.staffing.boundary;

import static org.linia.identity.Audience.ENGINEER;
import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linia.audit.Differences;
import org.linia.identity.AccountId;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.FindPeople;
import org.linia.identity.boundary.NoteChange;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;
import org.linia.staffing.Skill;
import org.linia.staffing.SkillSet;
import org.linia.staffing.control.Skills;

/** What people know (N1): their colleagues read it, managers write it. */
@Stateless
public class KeepSkills {
    private static final int MOST = 100;

    @Inject
    private Skills skills;

    @Inject
    private FindPeople people;

    @Inject
    private NoteChange note;

    /** @throws NotFound if there is no such person in the caller's scope */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public SkillSet read(AccountId person) {
        check(person);
        return skills.of(person);
    }

    /**
     * All of them from now on.
     *
     * @param version of the list that the caller has seen
     * @throws Stale if somebody else changed it since
     * @throws InvalidInput if something is no service, category or language, or is there twice
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_STAFFING)
    public void write(AccountId person, long version, List<Skill> known) {
        check(person);
        Map<String, String> before = words(skills.of(person).skills());
        if (known.size() > MOST
                || known.stream().map(one -> one.kind() + one.key()).distinct().count() < known.size()) {
            throw InvalidInput.of("skills", "staffing.invalid.skills", MOST);
        } else if (!known.stream().allMatch(skills::isKnown)) {
            throw InvalidInput.of("skills", "staffing.invalid.skill");
        }
        if (!skills.write(person, version, known)) {
            throw new Stale(skills.of(person).version());
        }
        note.changed("account:" + person, new Differences().of("skills", before, words(known)));
    }

    private static Map<String, String> words(List<Skill> known) {
        return known.stream()
                .collect(Collectors.toMap(
                        one -> one.kind() + " " + one.key(),
                        one -> one.level().name(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private void check(AccountId person) {
        if (people.named(person.toString()).isEmpty()) {
            throw new NotFound();
        }
    }
}
