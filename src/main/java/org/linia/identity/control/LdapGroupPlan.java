package org.linia.identity.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linia.identity.DirectoryRunLine;

/** What is to be done so that the groups here are those of an LDAP directory. Groups within groups are taken apart. */
public record LdapGroupPlan(List<Step> steps, int knownBefore) {
    private static final int HUNDRED = 100;

    public LdapGroupPlan {
        steps = List.copyOf(steps);
    }

    /** A group that was here. @param members ids of its people in the directory */
    public record Known(long id, String subject, String name, Set<String> members) {}

    /**
     * What is to be done about a group.
     *
     * @param id null: it is new
     * @param subject null: the directory has it no more
     * @param members ids of its people in the directory
     */
    public record Step(Long id, String subject, String name, Set<String> members) {
        public DirectoryRunLine line() {
            return new DirectoryRunLine(DirectoryRunLine.Kind.GROUP, name, null);
        }
    }

    /** @param people everybody whom the directory has */
    public static LdapGroupPlan of(List<LdapGroup> groups, List<LdapPerson> people, Map<String, Known> known) {
        Map<String, String> persons = new HashMap<>();
        people.forEach(person -> persons.put(LdapNames.normal(person.dn()), person.subject()));
        Map<String, LdapGroup> byName = new HashMap<>();
        groups.forEach(group -> byName.put(LdapNames.normal(group.dn()), group));
        List<Step> steps = new ArrayList<>();
        Set<String> here = new HashSet<>();
        for (LdapGroup group : groups) {
            here.add(group.subject());
            Set<String> members = new HashSet<>();
            gather(group, persons, byName, members, new HashSet<>());
            Known before = known.get(group.subject());
            if (before == null) {
                steps.add(new Step(null, group.subject(), group.name(), members));
            } else if (!before.name().equals(group.name()) || !before.members().equals(members)) {
                steps.add(new Step(before.id(), group.subject(), group.name(), members));
            }
        }
        known.values().stream()
                .filter(one -> !here.contains(one.subject()))
                .sorted(Comparator.comparing(Known::name))
                .forEach(one -> steps.add(new Step(one.id(), null, one.name(), Set.of())));
        return new LdapGroupPlan(steps, known.size());
    }

    private static void gather(
            LdapGroup group,
            Map<String, String> persons,
            Map<String, LdapGroup> byName,
            Set<String> members,
            Set<String> seen) {
        for (String member : group.members()) {
            String name = LdapNames.normal(member);
            if (persons.containsKey(name)) {
                members.add(persons.get(name));
            } else if (byName.containsKey(name) && seen.add(name)) {
                gather(byName.get(name), persons, byName, members, seen);
            }
        }
    }

    /** @param most in per cent of those that were known before */
    public boolean leavesTooFew(int most) {
        long gone = steps.stream().filter(step -> step.subject() == null).count();
        return gone * HUNDRED > (long) most * knownBefore;
    }
}
