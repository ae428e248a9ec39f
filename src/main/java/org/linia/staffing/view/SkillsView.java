package org.linia.staffing.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linia.identity.AccountId;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.InvalidInput;
import org.linia.staffing.Skill;
import org.linia.staffing.Skill.Kind;
import org.linia.staffing.Skill.Level;
import org.linia.staffing.SkillSet;
import org.linia.staffing.boundary.KeepSkills;

/** What the person of an account's page knows: all of it, adding something, taking something away. */
@Named("skills")
@RequestScoped
public class SkillsView {
    @Inject
    private KeepSkills keep;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Address address;

    private Form form = new Form();
    private SkillSet known;

    public List<Skill> getKnown() {
        return known().skills();
    }

    private SkillSet known() {
        if (known == null) {
            known = keep.read(person());
        }
        return known;
    }

    private AccountId person() {
        return new AccountId(address.id("id"));
    }

    public void add() {
        if (attempt.succeeds(() -> write(typed(), null))) {
            form = new Form();
            toast.done("staffing.skill.added");
        }
    }

    public void remove(Skill skill) {
        if (attempt.succeeds(() -> write(null, skill))) {
            toast.done("staffing.skill.removed");
        }
    }

    /** What is known already and added again has the new level. */
    private void write(Skill added, Skill removed) {
        List<Skill> skills = new ArrayList<>(known().skills());
        skills.removeIf(one -> one.equals(removed)
                || added != null && one.kind() == added.kind() && one.key().equals(added.key()));
        if (added != null) {
            skills.add(added);
        }
        keep.write(person(), known().version(), skills);
        known = null;
    }

    /** A choice is the kind and the key, such as {@code SERVICE mail}. */
    private Skill typed() {
        String what = form.text("what");
        String level = form.text("level");
        if (what == null || level == null) {
            throw InvalidInput.of(what == null ? "what" : "level", "shared.invalid.required");
        }
        String[] both = what.split(" ", 2);
        return new Skill(Kind.valueOf(both[0]), both[1], Level.valueOf(level));
    }

    /** Those that a desk is asked in. */
    public List<String> getLanguages() {
        return List.of("en", "ro", "bg", "pl", "ru", "zh", "de", "fr", "es", "it");
    }

    public List<String> getLevels() {
        return Stream.of(Level.values()).map(Level::name).toList();
    }

    public Form getForm() {
        return form;
    }
}
