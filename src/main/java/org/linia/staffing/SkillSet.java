package org.linia.staffing;

import java.util.List;

/** All that a person is known to know, and the version of that list; 0 while nothing was ever written. */
public record SkillSet(List<Skill> skills, long version) {
    public SkillSet {
        skills = List.copyOf(skills);
    }
}
