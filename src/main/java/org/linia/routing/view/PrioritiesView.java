package org.linia.routing.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.linia.routing.Grade;
import org.linia.routing.PriorityMatrix;
import org.linia.routing.boundary.AdministerPriorities;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;
import org.linia.sla.Priority;

/** Editing the priority matrix. */
@Named("priorities")
@RequestScoped
public class PrioritiesView {
    @Inject
    private AdministerPriorities priorities;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Address address;

    private PriorityMatrix stored;
    private Form form;

    /** A cell whose choice is not what is stored. */
    public record Change(Grade impact, Grade urgency, Priority old, Priority now) {}

    @PostConstruct
    void read() {
        stored = priorities.matrix();
        form = new Form().with("version", stored.version());
        for (Grade impact : Grade.values()) {
            for (Grade urgency : Grade.values()) {
                form.put(impact + "-" + urgency, stored.at(impact, urgency).name());
            }
        }
    }

    public void save() {
        String before = words(stored);
        if (attempt.succeeds(() -> priorities.change(typed()))) {
            read();
            toast.undoable("undoMatrix", stored.version() + " " + before, "routing.matrix.saved");
        } else {
            form.put("version", attempt.version(form.number("version")));
        }
    }

    /** Puts back what was there before the last change. */
    public void undo() {
        String[] words = String.valueOf(address.parameter("undo")).split(" ");
        if (words.length != 10) {
            return;
        }
        form.put("version", words[0]);
        int at = 1;
        for (Grade impact : Grade.values()) {
            for (Grade urgency : Grade.values()) {
                form.put(impact + "-" + urgency, words[at++]);
            }
        }
        if (attempt.succeeds(() -> priorities.change(typed()))) {
            read();
            toast.done("shared.undone");
        }
    }

    /** For the button that only shows what a choice would change. */
    public void preview() {
        // what was chosen is in the form, and the page counts its effect
    }

    public List<Change> getChanges() {
        List<Change> changes = new ArrayList<>();
        PriorityMatrix typed = typed();
        for (Grade impact : Grade.values()) {
            for (Grade urgency : Grade.values()) {
                Priority old = stored.at(impact, urgency);
                Priority now = typed.at(impact, urgency);
                if (old != now) {
                    changes.add(new Change(impact, urgency, old, now));
                }
            }
        }
        return changes;
    }

    private PriorityMatrix typed() {
        PriorityMatrix typed = new PriorityMatrix(stored.cells(), form.number("version"));
        for (Grade impact : Grade.values()) {
            for (Grade urgency : Grade.values()) {
                String word = form.text(impact + "-" + urgency);
                for (Priority priority : Priority.values()) {
                    if (priority.name().equals(word)) {
                        typed = typed.with(impact, urgency, priority);
                    }
                }
            }
        }
        return typed;
    }

    private static String words(PriorityMatrix matrix) {
        StringBuilder words = new StringBuilder();
        for (Grade impact : Grade.values()) {
            for (Grade urgency : Grade.values()) {
                words.append(words.isEmpty() ? "" : " ").append(matrix.at(impact, urgency));
            }
        }
        return words.toString();
    }

    public Grade[] getGrades() {
        return Grade.values();
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public String getSubject() {
        return AdministerPriorities.SUBJECT;
    }

    public Form getForm() {
        return form;
    }
}
