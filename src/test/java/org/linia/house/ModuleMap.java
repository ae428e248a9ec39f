package org.linia.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The modules of Linia from top to bottom. A module may call those of the lines below its own, and no other. */
public final class ModuleMap {

    public static final String ROOT = "org.linia";

    private static final List<Set<String>> LINES = List.of(
            Set.of("demo"),
            Set.of("report", "transfer"),
            Set.of("finance"),
            Set.of("change", "announcement", "release"),
            Set.of("escalation", "problem", "survey"),
            Set.of("ticket"),
            Set.of("routing"),
            Set.of("catalog", "cmdb", "knowledge", "channel", "staffing", "sla"),
            Set.of("identity"),
            Set.of("audit", "search"),
            Set.of("shared"));

    private ModuleMap() {}

    /** The module of a class of ours; empty for everybody else's classes. */
    static Optional<String> moduleOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".") ? Optional.of(name.split("\\.")[2]) : Optional.empty();
    }

    static boolean knows(String module) {
        return LINES.stream().anyMatch(line -> line.contains(module));
    }

    static boolean allows(String caller, String called) {
        return caller.equals(called) || depth(caller) < depth(called);
    }

    /** Others may enter a module by its root package and its boundary; {@code shared} is a floor and has no door. */
    static boolean isDoor(JavaClass type, String module) {
        String root = ROOT + "." + module;
        return module.equals("shared")
                || type.getPackageName().equals(root)
                || type.getPackageName().equals(root + ".boundary");
    }

    private static int depth(String module) {
        for (int line = 0; line < LINES.size(); line++) {
            if (LINES.get(line).contains(module)) {
                return line;
            }
        }
        return -1;
    }
}
