package org.linia.transfer.control.mapping;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.linia.transfer.control.Violation;
import org.linia.transfer.control.mapping.ImportField.Shape;
import org.linia.transfer.control.mapping.Mapping.Mode;

/** What must be true of a mapping before any file is read with it. */
final class MappingRules {
    private static final int LONGEST_NAME = 200;
    private static final Set<ImportField> TEMPLATED =
            EnumSet.of(ImportField.TITLE, ImportField.DESCRIPTION, ImportField.SOLUTION, ImportField.MESSAGE);

    private final Mapping mapping;
    private final List<Violation> violations = new ArrayList<>();

    private MappingRules(Mapping mapping) {
        this.mapping = mapping;
    }

    static List<Violation> violations(Mapping mapping) {
        MappingRules rules = new MappingRules(mapping);
        rules.namesAreShort();
        rules.theLifeIsTold();
        mapping.fields().forEach(rules::ruleIsUsable);
        rules.factsHaveTheirOwnNames();
        return rules.violations;
    }

    private void namesAreShort() {
        Map.of("name", mapping.name(), "source", mapping.source()).forEach((member, value) -> {
            if (value.codePointCount(0, value.length()) > LONGEST_NAME) {
                refuse(member, "transfer.mapping.too-long", LONGEST_NAME);
            }
        });
    }

    private void theLifeIsTold() {
        require(ImportField.STATE);
        require(ImportField.TITLE);
        if (mapping.mode() == Mode.ONE_LINE_PER_EVENT) {
            require(ImportField.AT);
        } else {
            require(ImportField.OPENED_AT);
        }
    }

    private void require(ImportField field) {
        if (!mapping.maps(field)) {
            refuse("fields." + field.jsonName(), "transfer.mapping.missing");
        }
    }

    private void ruleIsUsable(ImportField field, FieldRule rule) {
        String path = "fields." + field.jsonName();
        long origins = Stream.of(rule.column(), rule.template(), rule.constant())
                .filter(origin -> origin != null)
                .count();
        if (origins != 1) {
            refuse(path, "transfer.mapping.one-origin");
        }
        if (rule.column() != null && rule.column().isEmpty()) {
            refuse(path + ".column", "transfer.mapping.missing");
        }
        templateIsUsable(field, rule, path);
        if (rule.constant() != null) {
            wordIsOurs(field, rule.constant(), path + ".constant");
        }
        if (rule.otherwise() != null) {
            wordIsOurs(field, rule.otherwise(), path + ".otherwise");
        }
        rule.values().forEach((foreign, ours) -> wordIsOurs(field, ours, path + ".values." + foreign));
    }

    private void templateIsUsable(ImportField field, FieldRule rule, String path) {
        if (rule.template() == null) {
            return;
        }
        if (!TEMPLATED.contains(field)) {
            refuse(path + ".template", "transfer.mapping.no-template-here");
        } else if (rule.template().parts().isEmpty()) {
            refuse(path + ".template", "transfer.mapping.template-without-column");
        }
    }

    private void wordIsOurs(ImportField field, String word, String path) {
        if (field.shape() == Shape.WORD && !field.words().contains(word)) {
            refuse(
                    path,
                    "transfer.mapping.unknown-word",
                    word,
                    field.words().stream().sorted().toList());
        } else if (field.shape() == Shape.TIME || field.shape() == Shape.COUNT) {
            refuse(path, "transfer.mapping.column-only");
        } else if (word.codePointCount(0, word.length()) > field.longest()) {
            refuse(path, "transfer.mapping.too-long", field.longest());
        }
    }

    private void factsHaveTheirOwnNames() {
        Set<String> names = new HashSet<>();
        Stream.concat(mapping.facts().entrySet().stream(), mapping.endingFacts().entrySet().stream())
                .filter(fact -> !names.add(fact.getValue()))
                .forEach(fact -> refuse("facts." + fact.getKey(), "transfer.mapping.fact-twice", fact.getValue()));
    }

    private void refuse(String path, String key, Object... arguments) {
        violations.add(Violation.of(path, key, arguments));
    }
}
