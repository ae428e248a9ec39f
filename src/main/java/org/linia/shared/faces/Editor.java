package org.linia.shared.faces;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.linia.shared.problem.NotFound;

/**
 * Editing one thing that managers keep in a list, or making one when the address names none. A view says what its thing
 * is; reading it before the page is shown, saving, saying what came of it and taking it back are the same for all. Its
 * form has the field {@code version} and, where the thing can be switched off, {@code active}.
 *
 * @param <R> the thing as it is stored
 */
public abstract class Editor<R> {
    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Address address;

    private R row;
    private Form form;
    private boolean active;
    private boolean missing;

    @PostConstruct
    public void read() {
        String key = address.parameter(parameter());
        try {
            row = key == null ? null : find(key);
        } catch (NotFound notMine) {
            missing = true;
        }
        form = row == null ? blank() : filled(row);
        active = form.flag("active");
    }

    /** Before the page is shown. */
    public void open() throws IOException {
        if (missing) {
            address.refuse();
        }
    }

    public String save() {
        return row == null ? make() : change();
    }

    private String make() {
        Optional<String> made = attempt.gives(this::create);
        if (made.isEmpty()) {
            return null;
        }
        toast.done(madeText(), name());
        address.keepMessages();
        return made.get() + "&faces-redirect=true";
    }

    private String change() {
        long version = form.number("version");
        boolean wasActive = active;
        if (!attempt.succeeds(() -> change(version))) {
            form.put("version", attempt.version(version));
            return null;
        }
        read();
        boolean switched = wasActive != active;
        String said = texts() + (!switched ? ".saved" : active ? ".back" : ".retired");
        if (form.number("version") != version && canBeTakenBack(switched)) {
            toast.undoable("undoChange", form.text("version"), said, name());
        } else {
            toast.done(said, name());
        }
        return null;
    }

    /** Takes back the change that was offered to be undone. */
    public void undo() {
        Long version = address.id("undo");
        if (version != null && attempt.succeeds(() -> takeBack(version))) {
            read();
            toast.done("shared.undone");
        }
    }

    /** The parameter of the address that names the thing. */
    protected String parameter() {
        return "key";
    }

    /** @throws NotFound if there is none of that key, or not for this person */
    protected abstract R find(String key);

    /** The form of a new one. */
    protected Form blank() {
        return new Form().with("active", true);
    }

    protected abstract Form filled(R stored);

    /** Makes one of what was typed, and gives the address of its page. */
    protected abstract String create();

    /** Changes the stored one to what was typed, seen at that version. */
    protected abstract void change(long version);

    /** Puts back what the last change took away, unless there was another change since that version. */
    protected abstract void takeBack(long version);

    /** @param switched whether the change switched it off or on */
    protected boolean canBeTakenBack(boolean switched) {
        return switched;
    }

    /** What the keys begin with that say what was done: saved, retired, back. */
    protected abstract String texts();

    /** What is said of a new one. */
    protected String madeText() {
        return texts() + ".saved";
    }

    protected String name() {
        return form.text("name");
    }

    /** By which its history is kept. */
    protected abstract String subject(R stored);

    public String getSubject() {
        return row == null ? null : subject(row);
    }

    /** Null for a new one. */
    public R getRow() {
        return row;
    }

    public Form getForm() {
        return form;
    }
}
