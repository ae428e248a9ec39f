package org.linia.identity.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.DirectoryRunLine;
import org.linia.identity.DirectoryRunLine.Kind;

/**
 * What is to be done so that the people here are those of an LDAP directory: worked out before anything is done, and the
 * same whether it is done or only said.
 *
 * @param knownBefore how many the directory wanted in until now
 */
public record LdapPlan(List<Step> steps, int knownBefore) {
    private static final int HUNDRED = 100;
    private static final int DEEPEST = 100;

    public LdapPlan {
        steps = List.copyOf(steps);
    }

    /**
     * Somebody whom the directory knew.
     *
     * @param said digest of what it said last; null: nothing that was written
     * @param wanted whether it wanted them in
     */
    public record Known(String subject, AccountId account, String name, byte[] said, boolean wanted) {}

    /**
     * What is to be done about somebody.
     *
     * @param person null: the directory has them no more
     * @param known null: they are new
     */
    public record Step(Kind kind, LdapPerson person, Known known) {
        public String name() {
            return person == null ? known.name() : person.shown();
        }

        public DirectoryRunLine line() {
            return new DirectoryRunLine(kind, name(), null);
        }
    }

    /**
     * Managers come before those who answer to them. Whoever is locked and was never here is not taken in.
     *
     * @param people each with an id
     */
    public static LdapPlan of(List<LdapPerson> people, Map<String, Known> known) {
        Map<String, LdapPerson> byName = people.stream()
                .collect(Collectors.toMap(p -> LdapNames.normal(p.dn()), Function.identity(), (a, b) -> a));
        Map<String, Integer> depths = new HashMap<>();
        people.forEach(person -> depths.put(person.subject(), depth(person, byName)));
        List<Step> steps = new ArrayList<>();
        Set<String> here = new HashSet<>();
        people.stream()
                .sorted(Comparator.comparing(person -> depths.get(person.subject())))
                .filter(person -> here.add(person.subject()))
                .forEach(person -> step(person, known.get(person.subject()), manager(person, byName, known), steps));
        known.values().stream()
                .filter(one -> one.wanted() && !here.contains(one.subject()))
                .sorted(Comparator.comparing(Known::name))
                .forEach(one -> steps.add(new Step(Kind.LEFT, null, one)));
        return new LdapPlan(
                steps, (int) known.values().stream().filter(Known::wanted).count());
    }

    private static void step(LdapPerson person, Known known, AccountId manager, List<Step> steps) {
        if (known == null) {
            if (!person.locked()) {
                steps.add(new Step(Kind.MADE, person, null));
            }
        } else if (person.locked()) {
            if (known.wanted()) {
                steps.add(new Step(Kind.LEFT, person, known));
            }
        } else if (!known.wanted() || !Arrays.equals(known.said(), person.digest(manager))) {
            steps.add(new Step(Kind.CHANGED, person, known));
        }
    }

    private static AccountId manager(LdapPerson person, Map<String, LdapPerson> byName, Map<String, Known> known) {
        LdapPerson manager = person.manager() == null ? null : byName.get(LdapNames.normal(person.manager()));
        Known there = manager == null ? null : known.get(manager.subject());
        return there == null ? null : there.account();
    }

    private static int depth(LdapPerson person, Map<String, LdapPerson> byName) {
        int depth = 0;
        LdapPerson at = person;
        while (at != null && at.manager() != null && depth < DEEPEST) {
            at = byName.get(LdapNames.normal(at.manager()));
            depth++;
        }
        return depth;
    }

    /** So many at once, and whoever leaves alone: their tickets are held until it is done. */
    public List<List<Step>> parts(int most) {
        List<List<Step>> parts = new ArrayList<>();
        List<Step> stay =
                steps.stream().filter(step -> step.kind() != Kind.LEFT).toList();
        for (int from = 0; from < stay.size(); from += most) {
            parts.add(stay.subList(from, Math.min(from + most, stay.size())));
        }
        steps.stream().filter(step -> step.kind() == Kind.LEFT).map(List::of).forEach(parts::add);
        return parts;
    }

    public long count(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).count();
    }

    /** @param most in per cent of those who were known before */
    public boolean leavesTooEmpty(int most) {
        return count(Kind.LEFT) * HUNDRED > (long) most * knownBefore;
    }
}
