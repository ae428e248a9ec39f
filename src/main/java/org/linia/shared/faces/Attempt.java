package org.linia.shared.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NeedsAnother;
import org.linia.shared.problem.Refusal;
import org.linia.shared.problem.Stale;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Messages;

/**
 * Does what a form asks for, and brings a refusal to where it belongs: a violation to the input whose id is the name of
 * its field, anything else to a toast. What was typed stays.
 */
@Named("attempt")
@RequestScoped
public class Attempt {

    private final Messages messages;
    private final Toast toast;
    private Long current;

    @Inject
    private Event<NeedsAnother> another;

    protected Attempt() {
        this(null, null);
    }

    @Inject
    public Attempt(Messages messages, Toast toast) {
        this.messages = messages;
        this.toast = toast;
    }

    /** Whether the act was not refused. */
    public boolean succeeds(Runnable act) {
        return gives(() -> {
                    act.run();
                    return true;
                })
                .isPresent();
    }

    /** What the act gives; nothing if it was refused. */
    public <T> Optional<T> gives(Supplier<T> act) {
        try {
            return Optional.of(act.get());
        } catch (NeedsAnother need) {
            gives(() -> {
                another.fire(need);
                return true;
            });
            return Optional.empty();
        } catch (Stale stale) {
            current = stale.current();
            toast.warn("shared.stale.toast");
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(this::show);
        } catch (Refusal refused) {
            toast.refused(refused);
        }
        FacesContext.getCurrentInstance().validationFailed();
        return Optional.empty();
    }

    /** Whether somebody else changed the thing between reading and saving. */
    public boolean isStale() {
        return current != null;
    }

    /** The version to save next: the one that is stored now after a stale attempt, otherwise the one that was seen. */
    public long version(long seen) {
        return current == null ? seen : current;
    }

    private void show(Violation violation) {
        FacesContext faces = FacesContext.getCurrentInstance();
        UIComponent form = submitted(faces.getViewRoot());
        UIInput input = form == null ? null : input(form, violation.field());
        String why =
                messages.of(violation.text().key(), violation.text().arguments().toArray());
        if (input == null) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, why, null));
        } else {
            input.setValid(false);
            faces.addMessage(input.getClientId(faces), new FacesMessage(FacesMessage.SEVERITY_ERROR, why, null));
        }
    }

    private static UIComponent submitted(UIComponent within) {
        if (within instanceof UIForm form && form.isSubmitted()) {
            return form;
        }
        for (Iterator<UIComponent> children = within.getFacetsAndChildren(); children.hasNext(); ) {
            UIComponent found = submitted(children.next());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The first input of that id. */
    private static UIInput input(UIComponent within, String id) {
        if (within instanceof UIInput input && id.equals(input.getId()) && input.isRendered()) {
            return input;
        }
        for (Iterator<UIComponent> children = within.getFacetsAndChildren(); children.hasNext(); ) {
            UIInput found = input(children.next(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
