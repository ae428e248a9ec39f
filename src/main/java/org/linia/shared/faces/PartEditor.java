package org.linia.shared.faces;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Editing one part of the thing on the page (a department of an organisation), or making one. It is open while the
 * address names a part, or says {@code new}; after saving, the page of the whole is shown again.
 *
 * @param <P> the part as it is stored
 */
public abstract class PartEditor<P> {
    private static final String NEW = "new";

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Address address;

    private P row;
    private Form form;

    @PostConstruct
    void read() {
        String key = address.parameter(parameter());
        row = key == null ? null : stored(key).orElse(null);
        form = row == null ? blank() : filled(row);
    }

    public boolean isOpen() {
        return row != null || NEW.equals(address.parameter(parameter()));
    }

    /** Does what was asked for, and goes back to the page of the whole; what was typed stays if it is refused. */
    protected String write(Runnable act, String said, Object... arguments) {
        if (!attempt.succeeds(act)) {
            form.put("version", attempt.version(form.number("version")));
            return null;
        }
        toast.done(said, arguments);
        address.keepMessages();
        return page() + "&faces-redirect=true";
    }

    /** The parameter of the address that names the part. */
    protected abstract String parameter();

    /** The part of that key, if the thing on the page has it. */
    protected abstract Optional<P> stored(String key);

    /** The form of a new one. */
    protected abstract Form blank();

    protected abstract Form filled(P stored);

    /** The address of the page of the whole. */
    protected abstract String page();

    /** Null for a new one. */
    public P getRow() {
        return row;
    }

    public Form getForm() {
        return form;
    }
}
