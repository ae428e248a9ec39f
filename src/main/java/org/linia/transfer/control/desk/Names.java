package org.linia.transfer.control.desk;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.linia.catalog.CategoryPath;
import org.linia.transfer.control.mapping.ImportField;
import org.linia.transfer.control.story.Change;
import org.linia.transfer.control.story.PastEvent;
import org.linia.transfer.control.story.PastTicket;

/** Everybody and everything that some tickets name, in the words of their source. */
final class Names {
    private final Set<String> people = new TreeSet<>();
    private final Set<String> teams = new TreeSet<>();
    private final Set<String> offices = new TreeSet<>();
    private final Set<String> departments = new TreeSet<>();
    private final Set<String> services = new TreeSet<>();
    private final Set<CategoryPath> categories = new java.util.LinkedHashSet<>();

    Names(Collection<PastTicket> tickets) {
        people.add(Retelling.NOBODY);
        tickets.forEach(this::read);
    }

    private void read(PastTicket ticket) {
        add(people, ticket.openedBy());
        Sorting sorting = new Sorting();
        for (PastEvent event : ticket.events()) {
            add(people, event.actor());
            event.changes().forEach(this::read);
            if (sorting.take(event.changes()) && sorting.path() != null) {
                categories.add(sorting.path());
            }
        }
    }

    private void read(Change change) {
        if (change.field().startsWith("facts.")) {
            return;
        }
        switch (ImportField.named(change.field()).orElse(ImportField.STATE)) {
            case REQUESTER, ASSIGNEE -> add(people, change.to());
            case TEAM -> add(teams, change.to());
            case OFFICE -> add(offices, change.to());
            case DEPARTMENT -> add(departments, change.to());
            case SERVICE -> add(services, change.to());
            default -> {
                // the other fields name nobody
            }
        }
    }

    private static void add(Set<String> names, String name) {
        if (name != null) {
            names.add(name);
        }
    }

    Set<String> people() {
        return people;
    }

    Set<String> teams() {
        return teams;
    }

    Set<String> offices() {
        return offices;
    }

    Set<String> departments() {
        return departments;
    }

    Set<String> services() {
        return services;
    }

    Set<CategoryPath> categories() {
        return categories;
    }
}
