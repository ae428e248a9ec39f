package org.linia.catalog.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.linia.catalog.CategoryDraft;
import org.linia.catalog.FactDraft;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Texts;
import org.linia.shared.text.Translations;

/** What categories, their facts and services must be like. */
@ApplicationScoped
public class CategoryRules {
    private static final Pattern KEY = Pattern.compile("(?=.{1,120}$)[a-z0-9][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)*");
    private static final Pattern FACT = Pattern.compile("[a-z][A-Za-z0-9]{0,62}");
    private static final int NAME = 200;
    private static final int FACTS = 30;

    /** @throws InvalidInput naming everything that is wrong with its own words */
    public void check(CategoryDraft draft) {
        List<Violation> violations = new ArrayList<>();
        need(violations, matches(KEY, draft.key()), "key", "catalog.invalid.key");
        named(violations, draft.name(), draft.names(), "name");
        need(violations, draft.facts().size() <= FACTS, "facts", "catalog.invalid.facts");
        Set<String> keys = new HashSet<>();
        for (FactDraft fact : draft.facts()) {
            need(violations, matches(FACT, fact.key()), "facts", "catalog.invalid.factKey");
            need(violations, keys.add(fact.key()), "facts", "catalog.invalid.factTwice");
            need(violations, fact.kind() != null, "facts", "catalog.invalid.factKind");
            named(violations, fact.label(), fact.labels(), "facts");
        }
        refuse(violations);
    }

    /** @throws InvalidInput naming everything that is wrong */
    public void check(String key, String name, Translations names) {
        List<Violation> violations = new ArrayList<>();
        need(violations, key != null && key.matches("[a-z0-9][a-z0-9-]{0,62}"), "key", "catalog.invalid.serviceKey");
        named(violations, name, names, "name");
        refuse(violations);
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static void named(List<Violation> violations, String name, Translations names, String field) {
        boolean fits = fits(name)
                && !name.isBlank()
                && names.texts().values().stream().allMatch(CategoryRules::fits)
                && names.texts().keySet().stream().allMatch(language -> language.matches("[a-z]{2}"));
        need(violations, fits, field, "catalog.invalid.name");
    }

    private static boolean fits(String text) {
        return text != null && text.codePointCount(0, text.length()) <= NAME && Texts.isStorable(text);
    }

    private static boolean matches(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).matches();
    }

    private static void need(List<Violation> violations, boolean met, String field, String key) {
        if (!met) {
            violations.add(Violation.of(field, key));
        }
    }
}
